/** What values are inside a formula: blank (null), Decimal, text, boolean, list, row. */

import { isObject, type Json, type Values } from "../forms/values.ts";
import { Decimal, decimalOf, held, plain, written } from "./decimal.ts";
import { Failure } from "./errors.ts";

export type Value = null | boolean | Decimal | string | Value[] | Values;

/** No value: nothing, an empty text, an empty list. */
export function isBlank(value: Value): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** A JSON value as formulas know it. */
export function inner(raw: Json | undefined): Value {
  if (typeof raw === "number") return held(decimalOf(String(raw)));
  return Array.isArray(raw) ? raw.map(inner) : raw ?? null;
}

/** A formula's value as JSON; an empty text is blank. */
export function outer(value: Value): Json {
  if (value instanceof Decimal) return plain(value);
  if (Array.isArray(value)) return value.map(outer);
  return value === "" ? null : value;
}

/** The value as a number; blank is 0. */
export function numberOf(value: Value): Decimal {
  if (value instanceof Decimal) return value;
  if (isBlank(value)) return new Decimal(0n);
  throw new Failure("wrong_type");
}

/** The value as a text; blank is empty. */
export function textOf(value: Value): string {
  if (typeof value === "string") return value;
  if (isBlank(value)) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Decimal) return written(value);
  throw new Failure("wrong_type");
}

/** The value as true, false or neither; blank is neither. */
export function truthOf(value: Value): boolean | null {
  if (typeof value === "boolean") return value;
  if (isBlank(value)) return null;
  throw new Failure("wrong_type");
}

/** The value as a list; blank is an empty one, a single value a list of one. */
export function listOf(value: Value): Value[] {
  if (Array.isArray(value)) return value;
  return isBlank(value) ? [] : [value];
}

/** A row of a subform, or a file. */
export function isRow(value: Value): value is Values {
  return isObject(value) && !(value instanceof Decimal);
}
