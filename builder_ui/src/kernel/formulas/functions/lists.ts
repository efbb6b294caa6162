/** Counting, adding and choosing among the values of a list, such as a column of all rows. */

import { criterion } from "../criteria.ts";
import { add, Decimal, divide, integer, multiply, ONE, ZERO } from "../decimal.ts";
import { Failure } from "../errors.ts";
import { formulaFunction, type FormulaFunction, type Run } from "../function.ts";
import { compare } from "../operators.ts";
import { isBlank, isRow, textOf, type Value } from "../values.ts";
import { total } from "./maths.ts";
import { joined } from "./text.ts";

const counting = (counts: (value: Value) => boolean, repeats = 0): FormulaFunction => formulaFunction(
  ["list"], { result: "number", repeats },
  (_: Run, ...lists: Value[][]) => integer(lists.flat().filter(counts).length),
);

/** The numbers that stand where the criterion is met. */
function chosen(run: Run, values: Value[], wanted: Value, numbers: Value[] | null): Decimal[] {
  const taken = numbers ?? values;
  if (taken.length !== values.length) throw new Failure("bad_argument");
  const meets = criterion(wanted, run.env);
  return taken.filter((number, at): number is Decimal => meets(values[at]!) && number instanceof Decimal);
}

/** The sum by how many; fails when there is none. */
export const mean = (numbers: Decimal[]): Decimal => divide(total(numbers), integer(numbers.length));

const choosing = (call: (numbers: Decimal[]) => Decimal): FormulaFunction => formulaFunction(
  ["list", "any", "list"], { result: "number", optional: 1 },
  (run: Run, values: Value[], wanted: Value, numbers: Value[] | null) => call(chosen(run, values, wanted, numbers)),
);

function countIf(run: Run, values: Value[], wanted: Value): Decimal {
  return integer(values.filter(criterion(wanted, run.env)).length);
}

function sumProduct(_: Run, ...lists: Value[][]): Decimal {
  const [first] = lists as [Value[]];
  if (lists.some((values) => values.length !== first.length)) throw new Failure("bad_argument");
  return first.reduce<Decimal>((sum, __, at) => {
    const row = lists.map((values) => values[at]!);
    return add(sum, row.reduce<Decimal>((product, one) => (one instanceof Decimal ? multiply(product, one) : ZERO), ONE));
  }, ZERO);
}

function join(run: Run, values: Value[], separator: string | null): string {
  return joined(run, values.filter((value) => !isBlank(value)).map(textOf), separator ?? ", ");
}

function unique(_: Run, values: Value[]): Value[] {
  const found = new Map<string, Value>();
  for (const value of values) {
    if (Array.isArray(value) || isRow(value)) throw new Failure("wrong_type");
    const key = `${value instanceof Decimal ? "number" : typeof value}:${keyOf(value)}`;
    if (!isBlank(value) && !found.has(key)) found.set(key, value);
  }
  return [...found.values()];
}

/** What makes a number the same: its digits without zeros at the end. */
function keyOf(value: Value): string {
  return value instanceof Decimal ? String(value.whole).replace(/0+$/, "") + `e${value.magnitude}` : textOf(value);
}

/** Position -1 is the last. */
function index(_: Run, values: Value[], position: Decimal): Value {
  const at = position.toInteger();
  if (at === 0 || Math.abs(at) > values.length) throw new Failure("no_match");
  return values.at(at > 0 ? at - 1 : at)!;
}

/** Whether all, or any, of some values stand in a list; blank where one side is, as in a comparison. */
const holding = (judge: "every" | "some"): FormulaFunction => formulaFunction(
  ["list", "any"], { result: "boolean", repeats: 1 },
  (run: Run, values: Value[], ...wanted: Value[]) => {
    if (values.length === 0 || wanted.some(isBlank)) return null;
    return wanted[judge]((value) => values.some((one) => compare("=", one, value, run.env) === true));
  },
);

export const LISTS: { [name: string]: FormulaFunction } = {
  COUNT: counting((value) => value instanceof Decimal, 1),
  COUNTA: counting((value) => !isBlank(value), 1),
  COUNTBLANK: counting(isBlank),
  COUNTIF: formulaFunction(["list", "any"], { result: "number" }, countIf),
  SUMIF: choosing(total),
  AVERAGE: formulaFunction(["numbers"], { result: "number", repeats: 1 }, (_: Run, ...lists: Decimal[][]) => mean(lists.flat())),
  AVERAGEIF: choosing(mean),
  SUMPRODUCT: formulaFunction(["list"], { result: "number", repeats: 1 }, sumProduct),
  JOIN: formulaFunction(["list", "text"], { result: "text", optional: 1 }, join),
  UNIQUE: formulaFunction(["list"], { result: "list" }, unique),
  INDEX: formulaFunction(["list", "number"], { result: "any" }, index),
  HAS: holding("every"),
  HASANY: holding("some"),
};
