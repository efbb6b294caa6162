/** Powers and logarithms, with the same steps as the server (`kernel/formulas/powers.py`) so that both round alike. */

import { decimalOf, Decimal, divide, multiply, ONE, order, places, tens, working, ZERO } from "./decimal.ts";
import { Failure } from "./errors.ts";

/** The largest exponent; anything beyond is 0, 1 or too large anyway. */
const MOST = new Decimal(10_000n);
const MAX_EXPONENT = 30n;
/** The largest power of e that is computed. */
const FARTHEST = new Decimal(100n);
const PLACES = 60;
const UNIT = tens(PLACES);
/** Natural logarithm of ten, times UNIT. */
const LN10 = 2_3025850929_9404568401_7991454684_3642076011_0148862877_2976033327n;

/** The base to the exponent. */
export function power(base: Decimal, exponent: Decimal): Decimal {
  if (base.isZero) {
    if (exponent.isNegative) throw new Failure("division_by_zero");
    return exponent.isZero ? ONE : ZERO;
  }
  if (order(exponent, places(exponent, 0, "down")) !== 0) return broken(base, exponent);
  if (order(exponent.abs(), MOST) > 0) throw new Failure("number_too_large");
  const times = exponent.toInteger();
  return times >= 0 ? whole(base, times) : inverse(base, -times);
}

/** By squaring; every step is rounded. */
function whole(base: Decimal, times: number): Decimal {
  let [result, factor, left] = [ONE, base, times];
  while (left > 0) {
    if (left % 2 === 1) result = multiply(result, factor);
    left = Math.floor(left / 2);
    if (left > 0) factor = multiply(factor, factor);
  }
  return result;
}

/** One by the power; one by what is too large is nothing, and the reverse. */
function inverse(base: Decimal, times: number): Decimal {
  let found: Decimal;
  try {
    found = whole(base, times);
  } catch (error) {
    if (error instanceof Failure) return ZERO;
    throw error;
  }
  if (found.isZero) throw new Failure("number_too_large");
  return divide(ONE, found);
}

/** A broken exponent, only of a positive number: e to the exponent times the logarithm. */
function broken(base: Decimal, exponent: Decimal): Decimal {
  if (base.isNegative) throw new Failure("bad_argument");
  const natural = floored(exponent.whole * logarithm(base), tens(-exponent.exponent));
  return raised(natural);
}

/** The number whose natural logarithm, times UNIT, this is. */
function raised(natural: bigint): Decimal {
  const power10 = floored(natural, LN10);
  if (power10 > MAX_EXPONENT + 1n) throw new Failure("number_too_large");
  if (power10 < -MAX_EXPONENT - 1n) return ZERO;
  return working(exponential(natural - power10 * LN10), Number(power10) - PLACES);
}

/** e to the power. */
export function exp(power: Decimal): Decimal {
  if (order(power.abs(), FARTHEST) > 0) {
    if (power.isNegative) return ZERO;
    throw new Failure("number_too_large");
  }
  const { whole: digits, exponent } = power;
  return raised(exponent < 0 ? floored(digits * UNIT, tens(-exponent)) : digits * UNIT * tens(exponent));
}

/** The logarithm of a positive number; the natural one without a base. */
export function log(number: Decimal, base: Decimal | null): Decimal {
  if ([number, base ?? ONE].some((one) => one.isZero || one.isNegative)) throw new Failure("bad_argument");
  const unit = base === null ? UNIT : logarithm(base);
  if (unit === 0n) throw new Failure("division_by_zero");
  const natural = logarithm(number) * UNIT;
  return working(unit < 0n ? floored(-natural, -unit) : floored(natural, unit), -PLACES);
}

function floored(number: bigint, by: bigint): bigint {
  const quotient = number / by;
  return number % by < 0n ? quotient - 1n : quotient;
}

/** Natural logarithm times UNIT, by the series of the area tangent. */
function logarithm(number: Decimal): bigint {
  const digits = String(number.whole);
  const leading = (number.whole * UNIT) / tens(digits.length - 1);
  const ratio = ((leading - UNIT) * UNIT) / (leading + UNIT);
  const square = (ratio * ratio) / UNIT;
  let [term, total, divisor] = [ratio, 0n, 1n];
  while (term > 0n) {
    total += term / divisor;
    term = (term * square) / UNIT;
    divisor += 2n;
  }
  return 2n * total + BigInt(number.magnitude) * LN10;
}

/** e to a power between 0 and LN10, both times UNIT. */
function exponential(of: bigint): bigint {
  let [term, total, step] = [UNIT, 0n, 1n];
  while (term > 0n) {
    total += term;
    term = (term * of) / UNIT / step;
    step += 1n;
  }
  return total;
}

export const HALF = decimalOf("0.5");
