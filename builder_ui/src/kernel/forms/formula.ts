/** The one place where forms meet formulas: names in a tree, and a tree's value here and now. */

import type { Tree } from "./field.ts";
import type { Around } from "./field_type.ts";
import type { Json, Values } from "./values.ts";

/** A formula that gave no value. `elsewhere`: only the server knows what it needs. */
export class Failed {
  readonly code: string;
  readonly elsewhere: boolean;
  constructor(code: string, elsewhere = false) {
    this.code = code;
    this.elsewhere = elsewhere;
  }
}

export type Result = Json | Failed;

export function namesIn(_tree: Tree): string[] {
  return [];
}

export function computed(_tree: Tree, _values: Values, _row: Values | null, _around: Around): Result {
  return null;
}
