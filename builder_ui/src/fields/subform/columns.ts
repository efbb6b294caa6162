/** Which columns of a subform a reader sees, and what stands under them. */

import Big from "big.js";
import type { Field } from "../../kernel/forms/field.ts";
import { grant, type Access } from "../../kernel/forms/grants.ts";
import { isObject, own, type Json } from "../../kernel/forms/values.ts";

export function columnsOf(field: Field, access: Access): Field[] {
  return [...field.columns.values()].filter((column) => grant(access, column) !== "hidden");
}

/** Amounts and whole quantities are summed; a price that is typed or filled, or a rate, is not. */
export function summed(column: Field): boolean {
  return (column.type.name === "number" && (column.options["scale"] === 0 || typeof column.options["unit"] === "string")) || (column.type.name === "money" && (column.formula !== null || column.onServer));
}

/** The exact sum of a column, null while it has no number. */
export function sumOf(rows: Json | undefined, column: Field): number | null {
  const numbers = (Array.isArray(rows) ? rows : []).filter(isObject)
    .map((row) => own(row, column.key)).filter((one) => typeof one === "number");
  return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum.plus(one), new Big(0)).toNumber();
}

/** The unit or currency that stands once in the head. */
export function unitOf(column: Field): string {
  const given = column.options["unit"] ?? column.options["currency"];
  return typeof given === "string" ? given : "";
}
