import { lazy, Suspense, useState } from "react";
import { Link, useLocation } from "react-router";
import { Icon, type IconName } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { useMe, useWorkspace } from "../me.ts";
import { areaOf, depthOf } from "./places.ts";
import { Badge } from "./rail.tsx";

const NewSheet = lazy(async () => ({ default: (await import("./new_sheet.tsx")).NewSheet }));

/** The phone's four tabs. Pages with buttons of their own at the foot have the room to themselves. */
export function BottomBar() {
  const t = useT();
  const me = useMe();
  const workspace = useWorkspace();
  const { pathname } = useLocation();
  const [making, setMaking] = useState(false);
  if (depthOf(pathname) > 1) return null;
  const area = areaOf(pathname);
  return (
    <nav className="bottom-bar" aria-label={t("app.rail")}>
      <Tab here={area === "work"} to={`/w/${workspace}/work/todo`} icon="work" label={t("app.work")} count={me.counts.todo} told={t("app.todo_count", { count: me.counts.todo })} />
      <Tab here={area === "apps"} to={`/w/${workspace}/apps`} icon="apps" label={t("app.apps")} />
      <button type="button" className="bottom-tab" aria-haspopup="dialog" onClick={() => setMaking(true)}>
        <span className="rail-picture"><Icon name="add" size={20} /></span><span>{t("app.new")}</span>
      </button>
      <Tab here={area === "me" || area === "admin"} to={`/w/${workspace}/me`} icon="person" label={t("app.me")} />
      <Suspense>{making && <NewSheet onClose={() => setMaking(false)} />}</Suspense>
    </nav>
  );
}

type Given = { here: boolean; to: string; icon: IconName; label: string; count?: number; told?: string };

function Tab({ here, to, icon, label, count = 0, told }: Given) {
  return (
    <Link className="bottom-tab" to={to} aria-current={here ? "page" : undefined}>
      <span className="rail-picture"><Icon name={icon} size={20} /><Badge count={count} told={told} /></span>
      <span>{label}</span>
    </Link>
  );
}
