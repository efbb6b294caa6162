/** Computing a tree, step by step as the server does (`kernel/formulas/evaluating.py`). */

import { lengthOf } from "../forms/values.ts";
import type { Budget } from "./budget.ts";
import { stampOf, type Stamp } from "./dates.ts";
import { Decimal, decimalOf, HUNDREDTH, multiply } from "./decimal.ts";
import { read, type Env } from "./env.ts";
import { Failure } from "./errors.ts";
import { argAt, takes, type ArgType, type Run } from "./function.ts";
import { FUNCTIONS } from "./functions/index.ts";
import { apply } from "./operators.ts";
import { DATES, typeOf } from "./scope.ts";
import type { Tree } from "./tree.ts";
import { isBlank, listOf, numberOf, textOf, truthOf, type Value } from "./values.ts";

type Chain = Tree & { kind: "chain" };
type Call = Tree & { kind: "call" };

/** One evaluation under way; functions get it as `run`. */
export class Evaluation implements Run {
  readonly env: Env;
  readonly budget: Budget;

  constructor(env: Env, budget: Budget) {
    this.env = env;
    this.budget = budget;
  }

  /** The value of a part of the formula. Throws Failure, OverBudget or Elsewhere. */
  value(node: Tree): Value {
    this.budget.spend();
    switch (node.kind) {
      case "number": return decimalOf(node.value);
      case "text": case "boolean": return node.value;
      case "name": return read(this.env, node.path, this.budget);
      case "minus": return numberOf(this.value(node.of)).negated();
      case "percent": return multiply(numberOf(this.value(node.of)), HUNDREDTH);
      case "chain": return this.chain(node);
      case "call": return this.call(node);
    }
  }

  /** Operands with operators between them, from left to right. */
  private chain({ items, ops }: Chain): Value {
    let dated: boolean[] | null = null;
    let value = this.value(items[0]!);
    for (const [at, operator] of ops.entries()) {
      const right = this.value(items[at + 1]!);
      let noDate = false;
      if ((operator === "+" || operator === "-") && (value === null || right === null)) {
        dated ??= this.datedSoFar({ items, ops });
        noDate = (value === null && dated[at]!) || (right === null && this.dated(items[at + 1]!));
      }
      value = noDate ? null : apply(operator, value, right, this.env);
      this.account(value);
    }
    return value;
  }

  /** Whether a part that is blank would be a date: adding to no date gives no date, not a number. */
  private dated(node: Tree): boolean {
    if (node.kind === "name") return DATES.has(typeOf(this.env.scope, node.path) ?? "");
    if (node.kind === "chain") return (node.ops[0] === "+" || node.ops[0] === "-") && this.datedSoFar(node).at(-1)!;
    return node.kind === "call" && DATES.has(FUNCTIONS.get(node.name)?.result ?? "");
  }

  /** Whether a sum is a date after each of its parts; a date minus a date is none. */
  private datedSoFar({ items, ops }: Pick<Chain, "items" | "ops">): boolean[] {
    const found = [this.dated(items[0]!)];
    for (const [at, operator] of ops.entries()) {
      const dated = this.dated(items[at + 1]!);
      found.push(operator === "+" ? found[at]! || dated : found[at]! && !dated);
    }
    return found;
  }

  private call({ name, args }: Call): Value {
    const one = FUNCTIONS.get(name);
    if (one === undefined) throw new Failure("unknown_function");
    if (!takes(one, args.length)) throw new Failure("wrong_argument_count");
    const given: unknown[] = args.map((node, at) => this.argument(argAt(one, at, args.length), node));
    while (given.length < one.args.length) given.push(null);
    const value = (one.call as (run: Run, ...rest: unknown[]) => Value)(this, ...given);
    this.account(value);
    return value;
  }

  /** An argument as its function wants it. */
  private argument(type: ArgType, node: Tree): unknown {
    if (type === "node") return node;
    const value = this.value(node);
    if (Array.isArray(value)) this.budget.spend(value.length);
    return COERCIONS[type](value);
  }

  private account(value: Value): void {
    if (typeof value === "string") this.budget.write(lengthOf(value));
  }
}

function dateOf(value: Value): Stamp | null {
  if (isBlank(value)) return null;
  const found = stampOf(value);
  if (found === null) throw new Failure("wrong_type");
  return found;
}

/** The first and last day of a range; a single day is a range of one. */
function rangeOf(value: Value): [Stamp, Stamp] | null {
  const ends = (Array.isArray(value) ? value : [value, value]).map(dateOf);
  const [first, last] = [ends[0] ?? null, ends.at(-1) ?? null];
  return first === null || last === null ? null : [first, last];
}

/** The numbers among the values of a list; a single value must be one, blanks are left out. */
function numbersOf(value: Value): Decimal[] {
  if (Array.isArray(value)) return value.filter((one) => one instanceof Decimal);
  return isBlank(value) ? [] : [numberOf(value)];
}

const COERCIONS: { [type in Exclude<ArgType, "node">]: (value: Value) => unknown } = {
  any: (value) => value, number: numberOf, text: textOf, boolean: truthOf, date: dateOf, daterange: rangeOf, numbers: numbersOf, list: listOf,
};
