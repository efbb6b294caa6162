/**
 * Exact arithmetic: 30 significant digits on the way, 15 at the end, half away from zero.
 *
 * The server rounds at the same places (`kernel/formulas/numbers.py`), so both get the same number.
 */

import { Failure } from "./errors.ts";

export type Rounding = "half_up" | "up" | "down" | "ceiling" | "floor";

const WORKING = 30;
const FINAL = 15;
const MAX_EXPONENT = 30;
const JSON_NUMBER = /^(-?)([0-9]+)(?:\.([0-9]*))?(?:e([+-]?[0-9]+))?$/i;
const WRITTEN = /^[+-]?([0-9]{1,60}(\.[0-9]{0,60})?|\.[0-9]{1,60})$/;

/** The number `whole` times ten to the `exponent`. */
export class Decimal {
  readonly whole: bigint;
  readonly exponent: number;
  constructor(whole: bigint, exponent = 0) {
    this.whole = whole;
    this.exponent = exponent;
  }

  get isZero(): boolean {
    return this.whole === 0n;
  }

  get isNegative(): boolean {
    return this.whole < 0n;
  }

  /** The power of ten of its first digit. */
  get magnitude(): number {
    return digitsOf(this.whole) + this.exponent - 1;
  }

  negated(): Decimal {
    return new Decimal(-this.whole, this.exponent);
  }

  abs(): Decimal {
    return this.isNegative ? this.negated() : this;
  }

  /** The digits behind the point cut off; for numbers known to be small enough. */
  toInteger(): number {
    return Number(this.toWhole());
  }

  /** The digits behind the point cut off, of a number of any size. */
  toWhole(): bigint {
    return scaled(this, 0, "down");
  }
}

export const ZERO = new Decimal(0n);
export const ONE = new Decimal(1n);
export const HUNDRED = new Decimal(100n);
export const HUNDREDTH = new Decimal(1n, -2);

export const tens = (count: number): bigint => 10n ** BigInt(count);
const magnitudeOf = (whole: bigint): bigint => (whole < 0n ? -whole : whole);

function digitsOf(whole: bigint): number {
  return magnitudeOf(whole).toString().length;
}

export const integer = (number: number): Decimal => new Decimal(BigInt(number));

/** The decimal of a number's digits, as JSON and trees write them. */
export function decimalOf(text: string): Decimal {
  const [, sign, whole, part = "", exponent = "0"] = JSON_NUMBER.exec(text)!;
  return new Decimal(BigInt(`${sign}${whole}${part}`), Number(exponent) - part.length);
}

/** The number that a text writes out in digits; null when it is none. */
export function numberIn(text: string): Decimal | null {
  if (!WRITTEN.test(text)) return null;
  const bare = text.replace("+", "");
  return held(rounded(decimalOf(bare.replace(/^(-?)\./, "$10.")), WORKING));
}

/** The number within the limits of size: too large fails, too small is nothing. */
export function held(number: Decimal): Decimal {
  if (number.isZero) return ZERO;
  const power = number.magnitude;
  if (power > MAX_EXPONENT) throw new Failure("number_too_large");
  return power < -MAX_EXPONENT ? ZERO : number;
}

/** The number with at most so many significant digits. */
function rounded(number: Decimal, digits: number): Decimal {
  const extra = digitsOf(number.whole) - digits;
  return extra <= 0 ? number : new Decimal(divided(number.whole, tens(extra), "half_up"), number.exponent + extra);
}

/** A whole number divided by a positive one, brought to a whole number. */
function divided(whole: bigint, by: bigint, rounding: Rounding): bigint {
  const quotient = whole / by;
  const rest = magnitudeOf(whole % by);
  if (rest === 0n) return quotient;
  const negative = whole < 0n;
  const away = rounding === "up" || (rounding === "half_up" && 2n * rest >= by) ||
    (rounding === "ceiling" && !negative) || (rounding === "floor" && negative);
  return away ? quotient + (negative ? -1n : 1n) : quotient;
}

/** The number times ten to the `digits`, brought to a whole number. */
function scaled(number: Decimal, digits: number, rounding: Rounding): bigint {
  const shift = number.exponent + digits;
  return shift >= 0 ? number.whole * tens(shift) : divided(number.whole, tens(-shift), rounding);
}

/** Both as whole numbers of the same power of ten. */
function aligned(left: Decimal, right: Decimal): [bigint, bigint, number] {
  const exponent = Math.min(left.exponent, right.exponent);
  return [left.whole * tens(left.exponent - exponent), right.whole * tens(right.exponent - exponent), exponent];
}

export function add(left: Decimal, right: Decimal): Decimal {
  const [a, b, exponent] = aligned(left, right);
  return held(rounded(new Decimal(a + b, exponent), WORKING));
}

export const subtract = (left: Decimal, right: Decimal): Decimal => add(left, right.negated());

export function multiply(left: Decimal, right: Decimal): Decimal {
  return held(rounded(new Decimal(left.whole * right.whole, left.exponent + right.exponent), WORKING));
}

export function divide(left: Decimal, right: Decimal): Decimal {
  if (right.isZero) throw new Failure("division_by_zero");
  const more = Math.max(0, WORKING + 2 + digitsOf(right.whole) - digitsOf(left.whole));
  const sign = right.isNegative ? -1n : 1n;
  const over = left.whole * tens(more) * sign;
  const by = magnitudeOf(right.whole);
  // One more digit says whether anything is left, so that a half is told from a little more.
  const exact = over / by;
  const sticky = exact * 10n + (over % by === 0n ? 0n : over < 0n ? -1n : 1n);
  return held(rounded(new Decimal(sticky, left.exponent - right.exponent - more - 1), WORKING));
}

/** The number brought to so many decimal places; negative ones round before the point. */
export function places(number: Decimal, digits: number, rounding: Rounding): Decimal {
  return digits >= -number.exponent ? number : held(new Decimal(scaled(number, digits, rounding), -digits));
}

/** Negative, zero or positive. */
export function order(left: Decimal, right: Decimal): number {
  const [a, b] = aligned(left, right);
  return a < b ? -1 : Number(a > b);
}

/** The order as comparisons see it: what looks equal at 15 digits is equal. */
export const looksOrdered = (left: Decimal, right: Decimal): number => order(rounded(left, FINAL), rounded(right, FINAL));

/** A number of 30 digits from a whole number and a power of ten of any length. */
export const working = (whole: bigint, exponent: number): Decimal => held(rounded(new Decimal(whole, exponent), WORKING));

/** The number as JSON, with at most 15 significant digits. */
export function plain(number: Decimal): number {
  const short = rounded(number, FINAL);
  return short.isZero ? 0 : Number(`${short.whole}e${short.exponent}`);
}

/** The number as a text. */
export const written = (number: Decimal): string => spelled(rounded(number, FINAL));

/** All digits of a number, without zeros at the end of its parts. */
export function spelled(number: Decimal): string {
  const [sign, digits] = number.isNegative ? ["-", String(-number.whole)] : ["", String(number.whole)];
  if (number.exponent >= 0) return sign + digits + (number.isZero ? "" : "0".repeat(number.exponent));
  const padded = digits.padStart(1 - number.exponent, "0");
  const whole = padded.slice(0, number.exponent);
  const part = padded.slice(number.exponent).replace(/0+$/, "");
  return (number.isZero ? "" : sign) + (part === "" ? whole : `${whole}.${part}`);
}
