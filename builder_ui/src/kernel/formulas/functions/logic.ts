/** Choosing between values, and combining truths. A blank truth is neither true nor false. */

import { Decimal } from "../decimal.ts";
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

/** The first value that is not blank; what follows is not computed. */
function coalesce(run: Run, ...nodes: Tree[]): Value {
  let found: Value = null;
  for (const node of nodes) {
    found = run.value(node);
    if (!isBlank(found)) return found;
  }
  return found;
}

function choose(run: Run, position: Decimal, ...nodes: Tree[]): Value {
  const node = nodes[position.toInteger() - 1];
  if (node === undefined) throw new Failure("no_match");
  return run.value(node);
}

function between(run: Run, value: Value, low: Value, high: Value): boolean | null {
  const [least, most] = [compare(">=", value, low, run.env), compare("<=", value, high, run.env)];
  return least === null || most === null ? null : least && most;
}

function isError(run: Run, value: Tree): boolean {
  try {
    run.value(value);
  } catch (error) {
    if (error instanceof Failure) return true;
    throw error;
  }
  return false;
}

const asking = (call: (value: Value) => boolean): FormulaFunction =>
  formulaFunction(["any"], { result: "boolean" }, (_: Run, value: Value) => call(value));

export const LOGIC: { [name: string]: FormulaFunction } = {
  IF: formulaFunction(["boolean", "node", "node"], { result: "any", optional: 1 }, either),
  IFS: formulaFunction(["node", "node"], { result: "any", repeats: 2 }, ifs),
  SWITCH: formulaFunction(["any", "node", "node"], { result: "any", repeats: 2, otherwise: true }, chosen),
  AND: formulaFunction(["node"], { result: "boolean", repeats: 1 }, (run: Run, ...nodes: Tree[]) => all(run, nodes, false)),
  OR: formulaFunction(["node"], { result: "boolean", repeats: 1 }, (run: Run, ...nodes: Tree[]) => all(run, nodes, true)),
  NOT: formulaFunction(["boolean"], { result: "boolean" }, (_: Run, value: boolean | null) => (value === null ? null : !value)),
  IFERROR: formulaFunction(["node", "node"], { result: "any" }, ifError),
  ISBLANK: asking(isBlank),
  XOR: formulaFunction(["boolean"], { result: "boolean", repeats: 1 },
    (_: Run, ...given: (boolean | null)[]) => (given.includes(null) ? null : given.filter(Boolean).length % 2 === 1)),
  IFBLANK: formulaFunction(["node", "node"], { result: "any" }, coalesce),
  COALESCE: formulaFunction(["node"], { result: "any", repeats: 1 }, coalesce),
  CHOOSE: formulaFunction(["number", "node"], { result: "any", repeats: 1 }, choose),
  BETWEEN: formulaFunction(["any", "any", "any"], { result: "boolean" }, between),
  ISERROR: formulaFunction(["node"], { result: "boolean" }, isError),
  ISNUMBER: asking((value) => value instanceof Decimal),
  ISTEXT: asking((value) => typeof value === "string" && value !== ""),
};
