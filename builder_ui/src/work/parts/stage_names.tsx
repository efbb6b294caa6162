import type { StandingStage } from "../../api/index.ts";
import { Deadline } from "../../ui/index.ts";
import "./stage_names.css";

/** The same in one line: all stages, and when the most urgent of them is due. */
export function StandingLine({ stages }: { stages: StandingStage[] }) {
  const due = stages.map((stage) => stage.due_at).filter((one) => one !== null).toSorted()[0];
  return (
    <span className="standing-line">
      <span className="standing-titles">{stages.map((stage) => stage.title).join(" · ")}</span>
      {due !== undefined && <Deadline at={due} />}
    </span>
  );
}

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
