/** What a function of the formula language is; the functions themselves stand in `functions/`. */

import type { Budget } from "./budget.ts";
import type { Env } from "./env.ts";
import type { Tree } from "./tree.ts";
import type { Value } from "./values.ts";

/** One evaluation under way. */
export type Run = { env: Env; budget: Budget; value: (node: Tree) => Value };

/** How an argument is computed before its function gets it; `node` is left to the function. */
export type ArgType = "number" | "text" | "boolean" | "date" | "daterange" | "numbers" | "list" | "any" | "node";

export type FormulaFunction = {
  args: ArgType[];
  /** How many of them must be given. */
  least: number;
  /** How many of the last arguments may be given again and again. */
  repeats: number;
  /** One more argument may follow the repeated ones. */
  otherwise: boolean;
  result: string;
  call: (run: Run, ...args: never[]) => Value;
};

type Options = { result: string; optional?: number; repeats?: number; otherwise?: boolean };

export function formulaFunction(args: ArgType[], options: Options, call: FormulaFunction["call"]): FormulaFunction {
  const { result, optional = 0, repeats = 0, otherwise = false } = options;
  return { args, least: args.length - optional, repeats, otherwise, result, call };
}

/** Whether it can be called with so many arguments. */
export function takes(one: FormulaFunction, count: number): boolean {
  if (count <= one.args.length || one.repeats === 0) return one.least <= count && count <= one.args.length;
  const more = (count - one.args.length) % one.repeats;
  return more === 0 || (one.otherwise && more === 1);
}

/** The argument at this position of a call with so many. */
export function argAt(one: FormulaFunction, position: number, count: number): ArgType {
  const { args, repeats } = one;
  if (position < args.length) return args[position]!;
  if (one.otherwise && position === count - 1 && (count - args.length) % repeats === 1) return args.at(-1)!;
  return args[args.length - repeats + ((position - args.length) % repeats)]!;
}
