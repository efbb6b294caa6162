/** Whether a form can be sent as it stands, and what is done when not. */

import type { FormState } from "../../fields/form_state.ts";
import { jumpTo } from "./jump.ts";
import type { FormStore } from "./store.ts";

/** Problems that only handing in asks about; saving does not. */
const ON_HANDING_IN = new Set(["required", "validation", "formula_error", "schema", "too_few_rows"]);

/** Files stand in the way of sending: some are on their way, or some could not be sent and would be missing. */
export function filesInTheWay({ uploads, unsent }: Pick<FormState, "uploads" | "unsent">): "uploading" | "unsent" | null {
  if (uploads > 0) return "uploading";
  return unsent.length > 0 ? "unsent" : null;
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
