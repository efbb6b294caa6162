import { Link } from "react-router";
import { EmptyState, Icon, PageHeader } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { useMe, useWorkspace } from "../me.ts";
import "./pages.css";

/** All apps the reader may use, each with its forms. */
export function AppsPage() {
  const t = useT();
  const { apps } = useMe();
  const workspace = useWorkspace();
  return (
    <>
      <PageHeader title={t("app.apps")} />
      {apps.length === 0 && <EmptyState icon="apps" title={t("app.apps.empty")} text={t("app.apps.empty_text")} />}
      <ul className="page-narrow choice-list-open">
        {apps.map((app) => (
          <li key={app.key}>
            <Link className="choice-row" to={`/w/${workspace}/apps/${app.key}`}>
              <Icon name="apps" /><span translate="no">{app.title}</span>
              <span className="quiet">{t("app.apps.forms_count", { count: app.forms.length })}</span><Icon name="chevron_right" />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
