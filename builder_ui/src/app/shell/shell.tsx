import { useEffect, useRef } from "react";
import { Navigate, Outlet, useLocation } from "react-router";
import { ApiProblem } from "../../api/index.ts";
import { ErrorState, usePhone } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { useMay, useMeQuery, useWorkspace } from "../me.ts";
import { Centre } from "../pages/centre.tsx";
import { Missing } from "../pages/missing.tsx";
import { Waiting } from "../pages/waiting.tsx";
import { useSession } from "../session.ts";
import { BottomBar } from "./bottom_bar.tsx";
import { Finding } from "./finding.tsx";
import { keepWorkspace } from "./last_workspace.ts";
import { useLive } from "./live.ts";
import { useNewNotices } from "./new_notices.ts";
import { areaOf } from "./places.ts";
import { Rail } from "./rail.tsx";
import "./shell.css";
import { useScroll } from "./scroll.ts";
import { Sidebar } from "./sidebar.tsx";
import { TopBar } from "./top_bar.tsx";

/** The frame around the pages of a workspace, once it is known who reads. */
export function Shell() {
  const { pathname, search } = useLocation();
  const session = useSession();
  const me = useMeQuery();
  if (session.error instanceof ApiProblem && session.error.status === 401 && session.data === undefined) {
    return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  }
  if (me.data !== undefined && session.data !== undefined) return <Frame />;
  const problem = session.error ?? me.error;
  if (problem instanceof ApiProblem && problem.status === 404) return <Missing alone />;
  if (problem !== null && !session.isFetching && !me.isFetching) {
    return <Centre><ErrorState page problem={problem} onRetry={() => void Promise.all([session.refetch(), me.refetch()])} /></Centre>;
  }
  return <Waiting />;
}

function Frame() {
  const t = useT();
  const workspace = useWorkspace();
  const phone = usePhone();
  const mayAdminister = useMay("administer");
  const area = areaOf(useLocation().pathname);
  useEffect(() => keepWorkspace(workspace), [workspace]);
  const main = useRef<HTMLElement>(null);
  useScroll(main);
  useLive(workspace);
  useNewNotices();
  const beside = !phone && (area === "work" || area === "apps" || (area === "admin" && mayAdminister));
  return (
    <div className="shell" data-beside={beside || undefined}>
      <a className="skip" href="#main">{t("app.skip")}</a>
      {phone ? <TopBar /> : <Rail />}
      {beside && <Sidebar area={area} />}
      <main ref={main} id="main" className="main" tabIndex={-1}><Outlet /></main>
      {phone && <BottomBar />}
      <Finding />
    </div>
  );
}
