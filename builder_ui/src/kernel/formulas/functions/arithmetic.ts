/** Arithmetic beyond sums: products, whole numbers, logarithms. */

import { add, Decimal, decimalOf, divide, integer, multiply, ONE, order, places, subtract, working, ZERO } from "../decimal.ts";
import { Failure } from "../errors.ts";
import { formulaFunction, type FormulaFunction, type Run } from "../function.ts";
import { exp, log } from "../powers.ts";
import type { Value } from "../values.ts";
import { rounding, toStep, total } from "./maths.ts";

const PI = decimalOf("3.14159265358979323846264338328");
const TEN = new Decimal(10n);
const TWO = new Decimal(2n);
/** Factors of a factorial; what has more is too large anyway. */
const MOST = 1000n;
const LARGEST = 10n ** 31n;

const ofNumber = (call: (number: Decimal) => Value, result = "number"): FormulaFunction =>
  formulaFunction(["number"], { result }, (_: Run, number: Decimal) => call(number));

const ofNumbers = (call: (numbers: Decimal[]) => Decimal): FormulaFunction =>
  formulaFunction(["numbers"], { result: "number", repeats: 1 }, (_: Run, ...lists: Decimal[][]) => call(lists.flat()));

const ofTwo = (call: (one: Decimal, other: Decimal) => Decimal): FormulaFunction =>
  formulaFunction(["number", "number"], { result: "number" }, (_: Run, one: Decimal, other: Decimal) => call(one, other));

const ofWhole = (whole: bigint): Decimal => working(whole, 0);

const signed = (size: Decimal, like: Decimal): Decimal => (like.isNegative ? size.negated() : size);

const odd = (number: Decimal): Decimal =>
  signed(subtract(toStep(add(number.abs(), ONE), TWO, "ceiling"), ONE), number);

/** The numbers without what stands behind the point; none may be negative. */
function wholes(numbers: Decimal[]): bigint[] {
  const found = numbers.map((number) => number.toWhole());
  if (found.some((number) => number < 0n)) throw new Failure("bad_argument");
  return found;
}

/** The greatest common divisor, by Euclid. */
function common(one: bigint, other: bigint): bigint {
  let [found, rest] = [one, other];
  while (rest !== 0n) [found, rest] = [rest, found % rest];
  return found;
}

function leastCommon(numbers: Decimal[]): Decimal {
  const given = wholes(numbers);
  let found = given.length === 0 ? 0n : 1n;
  for (const number of given) {
    found = number === 0n ? 0n : (found / common(found, number)) * number;
    if (found > LARGEST) throw new Failure("number_too_large");
    if (found === 0n) break;
  }
  return ofWhole(found);
}

/** So many factors, each one less than the one before. */
function falling(first: bigint, count: bigint): Decimal {
  if (count > MOST) throw new Failure("number_too_large");
  let product = ONE;
  for (let less = 0n; less < count; less += 1n) product = multiply(product, ofWhole(first - less));
  return product;
}

function factorial(number: Decimal): Decimal {
  const count = number.toWhole();
  if (count < 0n) throw new Failure("bad_argument");
  return falling(count, count);
}

function combinations(number: Decimal, chosen: Decimal): Decimal {
  const [count, given] = [number.toWhole(), chosen.toWhole()];
  if (given < 0n || given > count) throw new Failure("bad_argument");
  const taken = given < count - given ? given : count - given;
  return places(divide(falling(count, taken), falling(taken, taken)), 0, "half_up");
}

export const ARITHMETIC: { [name: string]: FormulaFunction } = {
  PRODUCT: ofNumbers((numbers) => (numbers.length === 0 ? ZERO : numbers.reduce(multiply, ONE))),
  SUMSQ: ofNumbers((numbers) => total(numbers.map((number) => multiply(number, number)))),
  QUOTIENT: ofTwo((number, divisor) => places(divide(number, divisor), 0, "down")),
  SIGN: ofNumber((number) => integer(order(number, ZERO))),
  TRUNC: rounding("down"),
  EVEN: ofNumber((number) => signed(toStep(number.abs(), TWO, "ceiling"), number)),
  ODD: ofNumber(odd),
  MROUND: ofTwo((number, step) => toStep(number, step, "half_up")),
  ISEVEN: ofNumber((number) => number.toWhole() % 2n === 0n, "boolean"),
  ISODD: ofNumber((number) => number.toWhole() % 2n !== 0n, "boolean"),
  GCD: ofNumbers((numbers) => ofWhole(wholes(numbers).reduce(common, 0n))),
  LCM: ofNumbers(leastCommon),
  FACT: ofNumber(factorial),
  COMBIN: ofTwo(combinations),
  EXP: ofNumber(exp),
  LN: ofNumber((number) => log(number, null)),
  LOG: formulaFunction(["number", "number"], { result: "number", optional: 1 },
    (_: Run, number: Decimal, base: Decimal | null) => log(number, base ?? TEN)),
  PI: formulaFunction([], { result: "number" }, () => PI),
};
