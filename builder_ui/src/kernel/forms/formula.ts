/** The one place where forms meet formulas: names in a tree, and a tree's value here and now. */

import { evaluate, Failed, names, type Scope } from "../formulas/index.ts";
import type { Tree } from "./field.ts";
import type { Around } from "./field_type.ts";
import type { Json, Values } from "./values.ts";

export { Failed };
export type Result = Json | Failed;

export const namesIn = names;

export function computed(tree: Tree, values: Values, row: Values | null, around: Around, scope: Scope): Result {
  return evaluate(tree, { values, row, around, scope });
}
