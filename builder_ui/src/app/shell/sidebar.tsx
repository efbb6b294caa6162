import { Link, useLocation } from "react-router";
import type { App } from "../../api/index.ts";
import { Icon } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { useMay, useMe, useWorkspace } from "../me.ts";
import { useFinding } from "./finding_state.ts";
import { adminPlaces, formPlaces, viewPlaces, workPlaces, type Area, type Place } from "./places.ts";

/** Beside the rail: the places of the area one is in. */
export function Sidebar({ area }: { area: Area }) {
  const t = useT();
  const me = useMe();
  const workspace = useWorkspace();
  return (
    <nav className="sidebar" aria-label={t("app.sidebar")}>
      <p className="sidebar-workspace" translate="no">{me.workspace.title}</p>
      <button type="button" className="sidebar-search" onClick={() => useFinding.setState({ open: "palette" })}>
        <Icon name="search" /><span>{t("app.search")}</span><kbd translate="no">{COMMAND} K</kbd>
      </button>
      {area === "work" && <Places label={t("app.work.title")} places={workPlaces(workspace, me, t)} />}
      {area === "admin" && <Places label={t("admin.title")} places={adminPlaces(workspace, t)} />}
      {area === "apps" && me.apps.map((app) => <AppPlaces key={app.key} app={app} alone={me.apps.length === 1} />)}
    </nav>
  );
}

export const COMMAND = /Mac|iP(hone|ad)/.test(navigator.userAgent) ? "⌘" : "Ctrl";

function AppPlaces({ app, alone }: { app: App; alone: boolean }) {
  // `/w/demo/apps/<app>/<form>`; outside of the page's route there are no parameters to ask for.
  const [, , , , current, form] = useLocation().pathname.split("/");
  const workspace = useWorkspace();
  const views = viewPlaces(workspace, app).filter((place) => place.to.startsWith(`/w/${workspace}/apps/${app.key}/${form}?`));
  const here = current === app.key;
  const t = useT();
  const mayDesign = useMay("design");
  return (
    <details className="sidebar-app" open={alone || here} key={String(here)}>
      <summary><span translate="no">{app.title}</span><Icon name="chevron" size={14} /></summary>
      <ul>
        {formPlaces(workspace, app).map((place) => (
          <li key={place.key}>
            <PlaceLink place={place} />
            {here && place.key === `${app.key}/${form}` && views.length > 0 && (
              <ul className="sidebar-views">{views.map((view) => <li key={view.key}><PlaceLink place={view} /></li>)}</ul>
            )}
          </li>
        ))}
        {mayDesign && <li><PlaceLink place={{ key: "design", to: `/w/${workspace}/design/${app.key}`, label: t("app.design"), icon: "edit" }} /></li>}
      </ul>
    </details>
  );
}

function Places({ label, places }: { label: string; places: Place[] }) {
  return (
    <>
      <h2 className="sidebar-title">{label}</h2>
      <ul>{places.map((place) => <li key={place.key}><PlaceLink place={place} /></li>)}</ul>
    </>
  );
}

/** Current when path and view are those of the address. */
function PlaceLink({ place }: { place: Place }) {
  const { pathname, search } = useLocation();
  const view = new URLSearchParams(search).get("view");
  const [path, query] = place.to.split("?");
  const wanted = new URLSearchParams(query).get("view");
  const here = view === wanted && (pathname === path || (wanted === null && pathname.startsWith(`${path}/`)));
  return (
    <Link className="sidebar-item" to={place.to} aria-current={here ? "page" : undefined}>
      <Icon name={place.icon} /><span className="sidebar-word" translate={place.data === true ? "no" : undefined}>{place.label}</span>
      {place.count !== undefined && place.count > 0 && <span className="sidebar-count">{place.count}</span>}
    </Link>
  );
}
