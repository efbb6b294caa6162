import type { StageRef } from "../../api/index.ts";

/** The stages a record stands in; lanes side by side are several. */
export function StageNames({ stages }: { stages: StageRef[] }) {
  return <span>{stages.map((stage) => stage.title).join(" · ")}</span>;
}
