/** Counting and adding where several criteria are met at once, place by place. */

import { criterion } from "../criteria.ts";
import { Decimal, integer, order, ZERO } from "../decimal.ts";
import { Failure } from "../errors.ts";
import { formulaFunction, type FormulaFunction, type Run } from "../function.ts";
import { listOf, type Value } from "../values.ts";
import { mean } from "./lists.ts";
import { total } from "./maths.ts";

/** For each place of lists this long, whether every criterion is met there; `pairs`: a list and its criterion in turn. */
export function meeting(run: Run, length: number, pairs: Value[]): boolean[] {
  let found = Array<boolean>(length).fill(true);
  for (let at = 0; at < pairs.length; at += 2) {
    const values = listOf(pairs[at]!);
    if (values.length !== length) throw new Failure("bad_argument");
    run.budget.spend(length);
    const meets = criterion(pairs[at + 1]!, run.env);
    found = found.map((met, place) => met && meets(values[place]!));
  }
  return found;
}

function countIfs(run: Run, values: Value[], ...wanted: Value[]): Decimal {
  return integer(meeting(run, values.length, [values, ...wanted]).filter(Boolean).length);
}

/** What is made of the numbers that stand where all criteria are met. */
const over = (gather: (numbers: Decimal[]) => Decimal): FormulaFunction => formulaFunction(
  ["list", "list", "any"], { result: "number", repeats: 2 },
  (run: Run, numbers: Value[], ...pairs: Value[]) => {
    const met = meeting(run, numbers.length, pairs);
    return gather(numbers.filter((number, at): number is Decimal => met[at]! && number instanceof Decimal));
  },
);

/** The first or last of the numbers in their order; 0 when there is none. */
const extreme = (sign: number) => (numbers: Decimal[]): Decimal =>
  numbers.toSorted((one, other) => sign * order(one, other))[0] ?? ZERO;

export const CONDITIONAL: { [name: string]: FormulaFunction } = {
  COUNTIFS: formulaFunction(["list", "any"], { result: "number", repeats: 2 }, countIfs),
  SUMIFS: over(total),
  AVERAGEIFS: over(mean),
  MINIFS: over(extreme(1)),
  MAXIFS: over(extreme(-1)),
};
