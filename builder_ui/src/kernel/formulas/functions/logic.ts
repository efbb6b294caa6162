/** Choosing between values, and combining truths. A blank truth is neither true nor false. */

import { Failure } from "../errors.ts";
import { formulaFunction, type FormulaFunction, type Run } from "../function.ts";
import { compare } from "../operators.ts";
import type { Tree } from "../tree.ts";
import { isBlank, truthOf, type Value } from "../values.ts";

function ifs(run: Run, ...nodes: Tree[]): Value {
  for (let at = 0; at < nodes.length; at += 2) {
    if (truthOf(run.value(nodes[at]!)) === true) return run.value(nodes[at + 1]!);
  }
  throw new Failure("no_match");
}

function chosen(run: Run, value: Value, ...nodes: Tree[]): Value {
  const paired = nodes.length - (nodes.length % 2);
  for (let at = 0; at < paired; at += 2) {
    const one = run.value(nodes[at]!);
    if ((isBlank(value) && isBlank(one)) || compare("=", value, one, run.env) === true) return run.value(nodes[at + 1]!);
  }
  if (paired < nodes.length) return run.value(nodes.at(-1)!);
  throw new Failure("no_match");
}

/** From left to right until the answer is certain. */
function all(run: Run, nodes: Tree[], stop: boolean): boolean | null {
  let blank = false;
  for (const node of nodes) {
    const found = truthOf(run.value(node));
    if (found === stop) return stop;
    blank ||= found === null;
  }
  return blank ? null : !stop;
}

function ifError(run: Run, value: Tree, otherwise: Tree): Value {
  try {
    return run.value(value);
  } catch (error) {
    if (error instanceof Failure) return run.value(otherwise);
    throw error;
  }
}

function either(run: Run, condition: boolean | null, then: Tree, otherwise: Tree | null): Value {
  if (condition === true) return run.value(then);
  return otherwise === null ? null : run.value(otherwise);
}

export const LOGIC: { [name: string]: FormulaFunction } = {
  IF: formulaFunction(["boolean", "node", "node"], { result: "any", optional: 1 }, either),
  IFS: formulaFunction(["node", "node"], { result: "any", repeats: 2 }, ifs),
  SWITCH: formulaFunction(["any", "node", "node"], { result: "any", repeats: 2, otherwise: true }, chosen),
  AND: formulaFunction(["node"], { result: "boolean", repeats: 1 }, (run: Run, ...nodes: Tree[]) => all(run, nodes, false)),
  OR: formulaFunction(["node"], { result: "boolean", repeats: 1 }, (run: Run, ...nodes: Tree[]) => all(run, nodes, true)),
  NOT: formulaFunction(["boolean"], { result: "boolean" }, (_: Run, value: boolean | null) => (value === null ? null : !value)),
  IFERROR: formulaFunction(["node", "node"], { result: "any" }, ifError),
  ISBLANK: formulaFunction(["any"], { result: "boolean" }, (_: Run, value: Value) => isBlank(value)),
};
