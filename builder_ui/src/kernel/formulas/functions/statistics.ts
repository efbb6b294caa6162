/** What many numbers have in common: middle, rank, spread. Blanks and texts in lists are left out. */

import { add, divide, integer, looksOrdered, multiply, ONE, order, subtract, written, ZERO, type Decimal } from "../decimal.ts";
import { Failure } from "../errors.ts";
import { formulaFunction, type FormulaFunction, type Run } from "../function.ts";
import { HALF, power } from "../powers.ts";
import { mean } from "./lists.ts";
import { total } from "./maths.ts";

const QUARTERS = integer(4);

/** A function of all numbers, of which there must be one. */
const ofAll = (call: (numbers: Decimal[]) => Decimal): FormulaFunction => formulaFunction(
  ["numbers"], { result: "number", repeats: 1 }, (_: Run, ...lists: Decimal[][]) => call(some(lists.flat())),
);

function some(numbers: Decimal[]): Decimal[] {
  if (numbers.length === 0) throw new Failure("no_match");
  return numbers;
}

/** The number below which this share of them lies, between two in a straight line. */
function at(numbers: Decimal[], share: Decimal): Decimal {
  if (share.isNegative || order(share, ONE) > 0) throw new Failure("bad_argument");
  const sorted = numbers.toSorted(order);
  const position = multiply(share, integer(sorted.length - 1));
  const before = position.toInteger();
  const [low, high] = [sorted[before]!, sorted[Math.min(before + 1, sorted.length - 1)]!];
  return add(low, multiply(subtract(high, low), subtract(position, integer(before))));
}

/** The first of those that stand there most often; one must stand there twice. */
function mode(numbers: Decimal[]): Decimal {
  const counts = new Map<string, number>();
  for (const key of numbers.map(written)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.max(...counts.values());
  if (most === 1) throw new Failure("no_match");
  return numbers.find((number) => counts.get(written(number)) === most)!;
}

const nth = (sign: number): FormulaFunction => formulaFunction(
  ["numbers", "number"], { result: "number" },
  (_: Run, numbers: Decimal[], position: Decimal) => {
    const found = numbers.toSorted((one, other) => sign * order(one, other))[position.toInteger() - 1];
    if (found === undefined) throw new Failure("no_match");
    return found;
  },
);

const sharing = (shareOf: (given: Decimal) => Decimal): FormulaFunction => formulaFunction(
  ["numbers", "number"], { result: "number" },
  (_: Run, numbers: Decimal[], given: Decimal) => at(some(numbers), shareOf(given)),
);

/** 1 for the largest, or with an order for the smallest; equals share a rank. */
function rank(_: Run, number: Decimal, numbers: Decimal[], direction: Decimal | null): Decimal {
  const orders = numbers.map((one) => looksOrdered(one, number));
  if (!orders.includes(0)) throw new Failure("no_match");
  const ahead = direction === null || direction.isZero ? 1 : -1;
  return integer(1 + orders.filter((one) => one === ahead).length);
}

/** The mean square of what lies between the numbers and their mean, to a power. */
const spread = (less: Decimal, exponent: Decimal): FormulaFunction => formulaFunction(
  ["numbers"], { result: "number", repeats: 1 },
  (_: Run, ...lists: Decimal[][]) => {
    const numbers = lists.flat();
    const middle = mean(numbers);
    const away = numbers.map((number) => subtract(number, middle));
    const squares = total(away.map((one) => multiply(one, one)));
    return power(divide(squares, subtract(integer(numbers.length), less)), exponent);
  },
);

export const STATISTICS: { [name: string]: FormulaFunction } = {
  MEDIAN: ofAll((numbers) => at(numbers, HALF)),
  MODE: ofAll(mode),
  LARGE: nth(-1),
  SMALL: nth(1),
  RANK: formulaFunction(["number", "numbers", "number"], { result: "number", optional: 1 }, rank),
  PERCENTILE: sharing((share) => share),
  QUARTILE: sharing((quarter) => divide(integer(quarter.toInteger()), QUARTERS)),
  VAR: spread(ONE, ONE),
  VARP: spread(ZERO, ONE),
  STDEV: spread(ONE, HALF),
  STDEVP: spread(ZERO, HALF),
};
