import { useSeen } from "../../app/shell/notices.ts";
import { useCase } from "../api/queries.ts";
import { FlowDrawing } from "../drawing/flow_drawing.tsx";
import { allowed } from "../task/may.ts";
import { Timeline } from "../timeline/timeline.tsx";

/** The case beside its record: where it stands, and its story. */
export function CasePanel({ id }: { id: string }) {
  const { data } = useCase(id);
  useSeen(id);
  return (
    <>
      <FlowDrawing id={id} />
      <Timeline id={id} mayComment={data !== undefined && allowed(data.may, "comment")} />
    </>
  );
}
