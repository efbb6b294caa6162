import { Link, useLocation } from "react-router";
import { Avatar, Icon, type IconName } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { useMay, useMe, useWorkspace } from "../me.ts";
import { AccountMenu } from "./account_menu.tsx";
import { Bell } from "./bell.tsx";
import { Mark } from "./mark.tsx";
import { appsHome, areaOf } from "./places.ts";

/** The desk's left edge: the areas, and what is the reader's own. */
export function Rail() {
  const t = useT();
  const workspace = useWorkspace();
  const me = useMe();
  const administers = useMay("administer");
  return (
    <nav className="rail" aria-label={t("app.rail")}>
      <Link className="rail-mark" to={`/w/${workspace}/work/todo`} aria-label={t("app.work.title")}><Mark /></Link>
      <RailLink area="work" to={`/w/${workspace}/work/todo`} icon="work" label={t("app.work")} count={me.counts.todo} told={t("app.todo_count", { count: me.counts.todo })} />
      <RailLink area="apps" to={appsHome(workspace, me)} icon="apps" label={t("app.apps")} />
      {administers && <RailLink area="gallery" to={`/w/${workspace}/gallery`} icon="gallery" label={t("gallery.title")} />}
      {administers && <RailLink area="admin" to={`/w/${workspace}/admin/members`} icon="settings" label={t("app.admin")} />}
      <span className="rail-space" />
      <Bell />
      <AccountMenu><Avatar name={me.member.name} /></AccountMenu>
    </nav>
  );
}

type Given = { area: string; to: string; icon: IconName; label: string; count?: number; told?: string };

function RailLink({ area, to, icon, label, count = 0, told }: Given) {
  const here = areaOf(useLocation().pathname) === area;
  return (
    <Link className="rail-item" to={to} aria-current={here ? "page" : undefined}>
      <span className="rail-picture"><Icon name={icon} size={20} /><Badge count={count} told={told} /></span>
      <span className="rail-word">{label}</span>
    </Link>
  );
}

/** A small count at a picture's corner. */
export function Badge({ count, told }: { count: number; told: string | undefined }) {
  if (count === 0) return null;
  return <span className="badge"><span aria-hidden="true">{count > 99 ? "99+" : count}</span><span className="sr-only">{told}</span></span>;
}
