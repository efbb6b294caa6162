import type { StandingStage } from "../../api/index.ts";
import { Deadline } from "../../ui/index.ts";
import "./stage_names.css";

/** The stages a record stands in, each by when it has to leave it; lanes side by side are several. */
export function Standing({ stages }: { stages: StandingStage[] }) {
  return (
    <span className="standing">
      {stages.map((stage) => (
        <span key={stage.id} className="standing-stage"><span>{stage.title}</span>{stage.due_at !== null && <Deadline at={stage.due_at} />}</span>
      ))}
    </span>
  );
}
