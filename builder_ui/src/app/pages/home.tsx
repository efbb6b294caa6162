import { Navigate, Link } from "react-router";
import { ApiProblem } from "../../api/index.ts";
import { EmptyState, ErrorState, Icon } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { useSession } from "../session.ts";
import { lastWorkspace } from "../shell/last_workspace.ts";
import { Centre } from "./centre.tsx";
import { Waiting } from "./waiting.tsx";

/** The bare address: to the workspace, to a choice of them, or to signing in. */
export function Home() {
  const t = useT();
  const { data, error, isPending, refetch } = useSession();
  if (isPending) return <Waiting />;
  if (error instanceof ApiProblem && error.status === 401) return <Navigate to="/sign-in" replace />;
  if (data === undefined) return <Centre><ErrorState page problem={error} onRetry={() => void refetch()} /></Centre>;
  const last = data.workspaces.find((one) => one.key === lastWorkspace());
  const only = last ?? (data.workspaces.length === 1 ? data.workspaces[0] : undefined);
  if (only !== undefined) return <Navigate to={`/w/${only.key}`} replace />;
  if (data.workspaces.length === 0) {
    return <Centre><EmptyState page icon="building" title={t("app.workspace.none")} text={t("app.workspace.none_text")} /></Centre>;
  }
  return (
    <Centre title={t("app.workspace.choose")}>
      <ul className="choice-list">
        {data.workspaces.map((one) => (
          <li key={one.key}><Link className="choice-row" to={`/w/${one.key}`} translate="no">{one.title}<Icon name="chevron_right" /></Link></li>
        ))}
      </ul>
    </Centre>
  );
}
