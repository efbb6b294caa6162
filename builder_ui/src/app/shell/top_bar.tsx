import { useLocation } from "react-router";
import { IconButton, TabLinks } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { useMe, useWorkspace } from "../me.ts";
import { Bell } from "./bell.tsx";
import { useFinding } from "./finding_state.ts";
import { adminPlaces, areaOf, depthOf, workPlaces } from "./places.ts";

/** The phone's head at the top of an area: where one is, searching, notices, and the lists of the area. */
export function TopBar() {
  const t = useT();
  const me = useMe();
  const workspace = useWorkspace();
  const { pathname } = useLocation();
  const area = areaOf(pathname);
  if (depthOf(pathname) > 0) return null;
  return (
    <header className="top-bar">
      <div className="top-bar-line">
        <p className="top-bar-workspace" translate="no">{me.workspace.title}</p>
        <IconButton icon="search" size={20} label={t("app.search")} onClick={() => useFinding.setState({ open: "palette" })} />
        <Bell />
      </div>
      {area === "work" && <TabLinks label={t("app.work.title")} tabs={workPlaces(workspace, me, t)} />}
      {area === "admin" && <TabLinks label={t("admin.title")} tabs={adminPlaces(workspace, t)} />}
    </header>
  );
}
