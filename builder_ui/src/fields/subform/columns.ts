/** Which columns of a subform a reader sees, and what stands under them. */

import Big from "big.js";
import type { Field } from "../../kernel/forms/field.ts";
import type { Form } from "../../kernel/forms/form.ts";
import { grant, type Access } from "../../kernel/forms/grants.ts";
import { summands } from "../../kernel/formulas/index.ts";
import { isObject, own, type Json } from "../../kernel/forms/values.ts";

const SHORT = 20;

export function columnsOf(field: Field, access: Access): Field[] {
  return [...field.columns.values()].filter((column) => grant(access, column) !== "hidden");
}

/** What the form itself adds up with SUM, and amounts of money that it computes; adding up a price, a rate or a stock says nothing. */
export function summed(form: Form, column: Field): boolean {
  if (column.type.name === "money" && (column.formula !== null || column.onServer)) return true;
  return form.order.some((one) => one.formula !== null && summands(one.formula).includes(column.path));
}

/** What decides how wide a column has to be: its type, or that its texts are short. */
export function widthOf(column: Field): string {
  const most = column.schema["maxLength"];
  return column.type.name === "text" && typeof most === "number" && most <= SHORT ? "short" : column.type.name;
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
