/** What an action will do, as the server tells it. */

import type { Task } from "../api/shapes.ts";

/** The sentence for an action, or for one of its targets: `return` to `confirm`; "" where it cannot be told. */
export function effectOf(task: Pick<Task, "effects">, action: string, target = ""): string {
  return (task.effects[`${action}.${target}`] ?? task.effects[action])?.text ?? "";
}
