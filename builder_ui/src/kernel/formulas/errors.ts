/** How a formula fails to have a value. */

/** This part of the formula has no value; IFERROR may catch it. */
export class Failure extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** The formula does too much; nothing in a formula can catch it. */
export class OverBudget extends Error {}

/** Only the server knows what the formula needs; nothing in a formula can catch it. */
export class Elsewhere extends Error {}
