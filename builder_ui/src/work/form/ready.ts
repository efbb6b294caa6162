/** Whether a form can be sent as it stands, and what is done when not. */

import { conflictsOf } from "./conflicts.ts";
import { jumpTo } from "./jump.ts";
import type { FormStore, WorkForm } from "./store.ts";

/** Problems that only handing in asks about; saving does not. */
const ON_HANDING_IN = new Set(["required", "validation", "formula_error", "schema", "too_few_rows"]);

/** What somebody has to see to before anything is sent; a word of ours says it. */
export type InTheWay = "uploading" | "unsent" | "overtaken_first" | "steps_first";

/** Files are on their way, could not be sent and would be missing, or somebody else changed the same field. */
export function inTheWay(state: WorkForm): InTheWay | null {
  if (state.uploads > 0) return "uploading";
  if (state.unsent.length > 0) return "unsent";
  return conflictsOf(state).length > 0 ? "overtaken_first" : null;
}

/** True when nothing stands in the way. Else every problem is shown, and the focus is at the first. */
export function ready(store: FormStore, complete: boolean): boolean {
  const { settled, beStrict } = store.getState();
  const problems = settled.problems.filter((one) => complete || !ON_HANDING_IN.has(one.code));
  if (problems.length === 0) return true;
  beStrict();
  const first = problems.find((one) => one.path !== "");
  if (first !== undefined) jumpTo(first.path);
  return false;
}
