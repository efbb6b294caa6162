/** How much one formula may do: steps (nodes and list elements) and letters of text made. */

import { Failure, OverBudget } from "./errors.ts";

const MAX_STEPS = 50_000;
const MAX_LETTERS = 500_000;
/** Letters of one text. */
const MAX_TEXT = 50_000;

/** What is left for this formula. */
export class Budget {
  private steps = MAX_STEPS;
  private letters = MAX_LETTERS;

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
