/** How much one formula may do: steps (nodes and list elements) and letters of text made. */

import { Failure, OverBudget } from "./errors.ts";

const MAX_STEPS = 50_000;
/** Steps of all formulas while one record is settled: a row's formula is computed once per row. */
const MAX_TOTAL = 5_000_000;
const MAX_LETTERS = 500_000;
/** Letters of one text. */
const MAX_TEXT = 50_000;

/** What is left for this formula. */
export class Budget {
  private steps: number;
  private letters = MAX_LETTERS;

  constructor(steps = MAX_STEPS) {
    this.steps = steps;
  }

  get left(): number {
    return Math.max(0, this.steps);
  }

  spend(steps = 1): void {
    this.steps -= steps;
    if (this.steps < 0) throw new OverBudget();
  }

  /** Account for a text about to be made. */
  write(letters: number): void {
    this.letters -= letters;
    if (this.letters < 0) throw new OverBudget();
    if (letters > MAX_TEXT) throw new Failure("text_too_long");
  }
}

/** What is left for all formulas of one record. */
export class Allowance {
  private steps = MAX_TOTAL;

  /** The budget of one formula, accounted for when `compute` returns. */
  spend<Result>(compute: (budget: Budget) => Result): Result {
    const given = Math.min(MAX_STEPS, this.steps);
    const budget = new Budget(given);
    const result = compute(budget);
    this.steps -= given - budget.left;
    return result;
  }
}
