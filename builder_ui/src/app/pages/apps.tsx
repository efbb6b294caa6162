import { Link } from "react-router";
import type { App } from "../../api/index.ts";
import { ButtonLink, EmptyState, Icon, PageHeader } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { useMay, useMe, useWorkspace } from "../me.ts";
import { formPlaces, newPlaces, viewPlaces } from "../shell/places.ts";
import "./apps.css";

/** All apps the reader may use, each with what is in it. */
export function AppsPage() {
  const t = useT();
  const { apps } = useMe();
  const workspace = useWorkspace();
  return (
    <>
      <PageHeader title={t("app.apps")} actions={useMay("administer")
        && <ButtonLink icon="gallery" to={`/w/${workspace}/gallery`}>{t("gallery.title")}</ButtonLink>} />
      {apps.length === 0 && <EmptyState icon="apps" title={t("app.apps.empty")} text={t("app.apps.empty_text")} />}
      {apps.map((app) => <OneApp key={app.key} app={app} />)}
    </>
  );
}

function OneApp({ app }: { app: App }) {
  const t = useT();
  const me = useMe();
  const workspace = useWorkspace();
  const fresh = new Map(newPlaces(workspace, me).map((place) => [place.key, place.to]));
  return (
    <section className="app-block">
      <h2 className="app-title" translate="no">{app.title}</h2>
      <ul className="app-places">
        {[...formPlaces(workspace, app), ...viewPlaces(workspace, app)].map((place) => (
          <li key={`${place.icon} ${place.key}`} className="app-place">
            <Link className="app-place-link" to={place.to} translate="no"><Icon name={place.icon} /><span>{place.label}</span></Link>
            {place.icon === "form" && fresh.has(place.key) && (
              <Link className="icon-button" to={fresh.get(place.key)!} aria-label={t("app.new.in", { what: place.label })} title={t("app.new.in", { what: place.label })} translate="no">
                <Icon name="add" />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
