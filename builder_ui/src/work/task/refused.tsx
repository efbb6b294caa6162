import { ApiProblem } from "../../api/index.ts";
import { useT } from "../../app/languages/index.ts";
import { problemSentence } from "../../app/problems.ts";
import { Icon } from "../../ui/index.ts";
import type { Acting } from "./act.ts";
import { Newer } from "./newer.tsx";

/** Why an action was refused and what now; what was typed stays where it is. */
export function Refused({ problem, caseId, since }: { problem: Acting["problem"]; caseId: string; since: string }) {
  const t = useT();
  if (problem === null) return null;
  return (
    <div className="refused" role="alert">
      <Icon name={problem instanceof ApiProblem && problem.isOffline ? "offline" : "warning"} />
      <div>
        <p>{typeof problem === "string" ? t(`work.${problem}`) : problemSentence(problem, t)}</p>
        {(problem === "overtaken_first" || (problem instanceof ApiProblem && (problem.status === 409 || problem.status === 412))) && (
          <>
            <Newer caseId={caseId} since={since} />
            <p className="quiet">{t("work.typed_kept")}</p>
          </>
        )}
      </div>
    </div>
  );
}
