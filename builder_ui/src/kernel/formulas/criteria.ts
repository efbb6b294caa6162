/** What COUNTIF and its like ask of each value: `">10"`, `"<>done"`, `"A"`, `5`. */

import { Decimal, numberIn } from "./decimal.ts";
import type { Env } from "./env.ts";
import { Failure } from "./errors.ts";
import { compare } from "./operators.ts";
import { isBlank, type Value } from "./values.ts";

const OPERATOR = /^(<>|<=|>=|=|<|>)/;
const TRUTHS: ReadonlyMap<string, boolean> = new Map([["TRUE", true], ["FALSE", false]]);

/** Whether a value meets the criterion. Blanks meet none but `"="`. */
export function criterion(wanted: Value, env: Env): (value: Value) => boolean {
  if (isBlank(wanted)) return () => false;
  if (typeof wanted !== "string") {
    if (!(wanted instanceof Decimal) && typeof wanted !== "boolean") throw new Failure("wrong_type");
    return (value) => meets("=", value, wanted, env);
  }
  const found = OPERATOR.exec(wanted);
  const operator = found?.[0] ?? "=";
  const operand = found === null ? wanted : wanted.slice(operator.length);
  if (operand !== "") return (value) => meets(operator, value, operand, env);
  if (operator !== "=" && operator !== "<>") return () => false;
  return (value) => isBlank(value) === (operator === "=");
}

function meets(operator: string, value: Value, wanted: Decimal | boolean | string, env: Env): boolean {
  if (isBlank(value)) return false;
  const operand = typeof wanted === "string" ? asKindOf(value, wanted) : wanted;
  const comparable = value instanceof Decimal ? operand instanceof Decimal : typeof value === typeof operand;
  if (operand === null || !comparable) return operator === "<>";
  if (typeof value === "boolean" && operator !== "=" && operator !== "<>") return false;
  return compare(operator, value, operand, env) === true;
}

/** The operand's text as a value of the kind it is compared with; null when it is none. */
function asKindOf(value: Value, wanted: string): Value {
  if (value instanceof Decimal) return numberIn(wanted);
  return typeof value === "boolean" ? TRUTHS.get(wanted.toUpperCase()) ?? null : wanted;
}
