/** The browser's twin of formulas: it computes the trees that the server sends, and never parses a text. */

import type { Json } from "../forms/values.ts";
import { Budget } from "./budget.ts";
import type { Env } from "./env.ts";
import { Elsewhere, Failure, OverBudget } from "./errors.ts";
import { Evaluation } from "./evaluating.ts";
import type { Tree } from "./tree.ts";
import { outer } from "./values.ts";

export { Allowance, type Budget } from "./budget.ts";
export type { Env } from "./env.ts";
export { FUNCTIONS } from "./functions/index.ts";
export type { Scope } from "./scope.ts";
export { names, summands, type Tree } from "./tree.ts";

/** A formula that gave no value. `elsewhere`: only the server knows what it needs. */
export class Failed {
  readonly code: string;
  readonly elsewhere: boolean;
  constructor(code: string, elsewhere = false) {
    this.code = code;
    this.elsewhere = elsewhere;
  }
}

/** The formula's value as JSON (null = blank), or why it has none. */
export function evaluate(tree: Tree, env: Env, budget = new Budget()): Json | Failed {
  try {
    return outer(new Evaluation(env, budget).value(tree));
  } catch (error) {
    if (error instanceof Failure) return new Failed(error.code);
    if (error instanceof OverBudget) return new Failed("too_costly");
    if (error instanceof Elsewhere) return new Failed("elsewhere", true);
    throw error;
  }
}
