import { Navigate, useParams } from "react-router";
import { useT } from "../../app/languages/index.ts";
import { useMe, useWorkspace } from "../../app/me.ts";
import { EmptyState, PageHeader } from "../../ui/index.ts";

/** An app at its own address: its first view, else its first form. */
export function AppPage() {
  const t = useT();
  const ws = useWorkspace();
  const me = useMe();
  const { app: key = "" } = useParams();
  const app = me.apps.find((one) => one.key === key);
  if (app === undefined) return <EmptyState icon="lock" title={t("work.no_app")} text={t("work.no_app_text")} />;
  const form = app.forms[0];
  if (form !== undefined) return <Navigate replace to={`/w/${ws}/apps/${key}/${form.key}`} />;
  return <><PageHeader title={app.title} /><EmptyState title={t("work.no_forms")} text={t("work.no_app_text")} /></>;
}
