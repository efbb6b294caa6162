/** What an action will do, as the server tells it. */

import type { Effect, Task } from "../api/shapes.ts";

/** The sentence for an action, or for one of its targets: `return` to `confirm`. */
export function effectOf(task: Pick<Task, "effects">, action: string, target = ""): string {
  const told: unknown = task.effects[target === "" ? action : `${action}:${target}`] ?? task.effects[action];
  if (typeof told === "string") return told;
  if (typeof told !== "object" || told === null) return "";
  const inside: unknown = (told as Record<string, unknown>)[target] ?? (told as Effect & { text?: unknown }).text;
  return typeof inside === "string" ? inside : "";
}
