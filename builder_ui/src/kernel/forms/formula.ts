/** The one place where forms meet formulas: names in a tree, and a tree's value here and now. */

import { Allowance, evaluate, Failed, names, type Budget, type Scope } from "../formulas/index.ts";
import type { Tree } from "./field.ts";
import type { Around } from "./field_type.ts";
import type { Json, Values } from "./values.ts";

export { Allowance, Failed };
export type Result = Json | Failed;

export const namesIn = names;

export function computed(
  tree: Tree, values: Values, row: Values | null, around: Around, scope: Scope, budget: Budget,
): Result {
  return evaluate(tree, { values, row, around, scope }, budget);
}
