/** Sums, rounding and the arithmetic that has no sign of its own. */

import { add, divide, integer, multiply, ONE, order, places, subtract, ZERO, type Decimal, type Rounding } from "../decimal.ts";
import { Failure } from "../errors.ts";
import { formulaFunction, type FormulaFunction, type Run } from "../function.ts";
import { HALF, power } from "../powers.ts";

const MOST_PLACES = integer(30);

/** The sum, from left to right. */
export function total(numbers: Decimal[]): Decimal {
  return numbers.reduce(add, ZERO);
}

/** How many places; a part of one is dropped. */
function digitsOf(digits: Decimal | null): number {
  const found = digits ?? ZERO;
  if (order(found.abs(), MOST_PLACES) > 0) throw new Failure("bad_argument");
  return found.toInteger();
}

export const rounding = (way: Rounding): FormulaFunction => formulaFunction(
  ["number", "number"], { result: "number", optional: 1 },
  (_: Run, number: Decimal, digits: Decimal | null) => places(number, digitsOf(digits), way),
);

/** The number brought to a multiple of the step; of no step there is only 0. */
export function toStep(number: Decimal, step: Decimal, way: Rounding): Decimal {
  const size = step.abs();
  return size.isZero ? ZERO : multiply(places(divide(number, size), 0, way), size);
}

const stepping = (way: Rounding): FormulaFunction => formulaFunction(
  ["number", "number"], { result: "number", optional: 1 },
  (_: Run, number: Decimal, step: Decimal | null) => toStep(number, step ?? ONE, way),
);

/** The first or last of the numbers in their order; 0 when there is none. */
const extreme = (sign: number): FormulaFunction => formulaFunction(
  ["numbers"], { result: "number", repeats: 1 },
  (_: Run, ...lists: Decimal[][]) => {
    const numbers = lists.flat();
    return numbers.length === 0 ? ZERO : numbers.reduce((best, one) => (sign * order(one, best) > 0 ? one : best));
  },
);

function modulo(_: Run, number: Decimal, divisor: Decimal): Decimal {
  return subtract(number, multiply(divisor, places(divide(number, divisor), 0, "floor")));
}

export const MATHS: { [name: string]: FormulaFunction } = {
  SUM: formulaFunction(["numbers"], { result: "number", repeats: 1 }, (_: Run, ...lists: Decimal[][]) => total(lists.flat())),
  ROUND: rounding("half_up"),
  ROUNDUP: rounding("up"),
  ROUNDDOWN: rounding("down"),
  ABS: formulaFunction(["number"], { result: "number" }, (_: Run, number: Decimal) => number.abs()),
  MOD: formulaFunction(["number", "number"], { result: "number" }, modulo),
  INT: formulaFunction(["number"], { result: "number" }, (_: Run, number: Decimal) => places(number, 0, "floor")),
  MIN: extreme(-1),
  MAX: extreme(1),
  SQRT: formulaFunction(["number"], { result: "number" }, (_: Run, number: Decimal) => power(number, HALF)),
  POWER: formulaFunction(["number", "number"], { result: "number" }, (_: Run, base: Decimal, exponent: Decimal) => power(base, exponent)),
  CEILING: stepping("ceiling"),
  FLOOR: stepping("floor"),
};
