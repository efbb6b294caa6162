/** Values of other forms' records: only the server can find them. */

import { Elsewhere, Failure } from "../errors.ts";
import { formulaFunction, type FormulaFunction, type Run } from "../function.ts";
import type { Tree } from "../tree.ts";
import { isBlank, type Value } from "../values.ts";

function lookup(_run: Run, form: Tree, key: Tree, value: Value, field: Tree): Value {
  if ([form, key, field].some((one) => one.kind !== "text")) throw new Failure("bad_argument");
  if (isBlank(value)) return null;
  if (Array.isArray(value)) throw new Failure("wrong_type");
  throw new Elsewhere();
}

export const RECORDS: { [name: string]: FormulaFunction } = {
  LOOKUP: formulaFunction(["node", "node", "any", "node"], { result: "any" }, lookup),
};
