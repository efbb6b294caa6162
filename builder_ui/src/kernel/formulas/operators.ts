/** The operators: arithmetic with blanks as 0, comparison with blanks as blank, joining texts. */

import { compareText } from "../forms/values.ts";
import * as dates from "./dates.ts";
import { add, Decimal, divide, looksOrdered, multiply, subtract } from "./decimal.ts";
import type { Env } from "./env.ts";
import { Failure } from "./errors.ts";
import { power } from "./powers.ts";
import { isBlank, isRow, numberOf, textOf, type Value } from "./values.ts";

const ARITHMETIC: ReadonlyMap<string, (left: Decimal, right: Decimal) => Decimal> = new Map([
  ["+", add], ["-", subtract], ["*", multiply], ["/", divide], ["^", power],
]);
const ORDER: ReadonlyMap<string, (order: number) => boolean> = new Map([
  ["=", (order: number) => order === 0], ["<>", (order) => order !== 0], ["<", (order) => order < 0],
  ["<=", (order) => order <= 0], [">", (order) => order > 0], [">=", (order) => order >= 0],
]);

/** The result of one operator. Throws Failure. */
export function apply(operator: string, left: Value, right: Value, env: Env): Value {
  if (operator === "&") return textOf(left) + textOf(right);
  const arithmetic = ARITHMETIC.get(operator);
  if (arithmetic === undefined) return compare(operator, left, right, env);
  const dated = (operator === "+" || operator === "-") && (typeof left === "string" || typeof right === "string");
  return dated ? withDates(operator, left, right, env) : arithmetic(numberOf(left), numberOf(right));
}

/** True, false, or blank when one side is blank. */
export function compare(operator: string, left: Value, right: Value, env: Env): boolean | null {
  if (isBlank(left) || isBlank(right)) return null;
  if ([left, right].some((one) => Array.isArray(one) || isRow(one))) throw new Failure("wrong_type");
  const equality = operator === "=" || operator === "<>";
  const order = orderOf(left, right, env);
  if (order === null || typeof left === "boolean") {
    if (!equality) throw new Failure("wrong_type");
    return order === null ? operator === "<>" : ORDER.get(operator)!(order);
  }
  return ORDER.get(operator)!(order);
}

/** How two values of one kind stand to each other; null for different kinds. */
function orderOf(left: Value, right: Value, env: Env): number | null {
  if (left instanceof Decimal && right instanceof Decimal) return looksOrdered(left, right);
  if (typeof left === "string" && typeof right === "string") return orderOfTexts(left, right, env);
  if (typeof left === "boolean" && typeof right === "boolean") return Number(left) - Number(right);
  return null;
}

/** Two texts as they are; where both are dates and one is a moment, as moments. */
function orderOfTexts(left: string, right: string, env: Env): number {
  if (left[10] === "T" || right[10] === "T") {
    const [first, second] = [dates.stampOf(left), dates.stampOf(right)];
    if (first !== null && second !== null) {
      return dates.moment(first, env.around.zone) - dates.moment(second, env.around.zone);
    }
  }
  return compareText(left, right);
}

/** Date ± number is a date, date - date is days; a blank date makes the result blank. */
function withDates(operator: string, left: Value, right: Value, env: Env): Value {
  const [start, end] = [dates.stampOf(left), dates.stampOf(right)];
  if (start !== null && end !== null && operator === "-") return dates.daysBetween(start, end, env.around.zone);
  if (start !== null && typeof right !== "string") {
    const days = numberOf(right);
    return dates.written(dates.later(start, operator === "+" ? days : days.negated()));
  }
  if (end !== null && operator === "+" && typeof left !== "string") {
    return dates.written(dates.later(end, numberOf(left)));
  }
  if (end !== null && isBlank(left)) return null;
  if ((typeof left === "string" && left !== "") || (typeof right === "string" && right !== "")) {
    throw new Failure("wrong_type");
  }
  return ARITHMETIC.get(operator)!(numberOf(left), numberOf(right));
}
