/** What only the server can compute: which fields that are, and its answers beside what the browser settles. */

import type { FormState } from "../../fields/form_state.ts";
import type { Field } from "../../kernel/forms/field.ts";
import type { Form } from "../../kernel/forms/form.ts";
import { isObject, type Json, type Values } from "../../kernel/forms/values.ts";

export type Served = { data: Values; errors: unknown };

/** The field at a path, and the prefix of its neighbours: "" or "items.2.". */
export function scopeOf(form: Form, path: string): { field: Field | undefined; prefix: string } {
  const [top, row, column] = path.split(".");
  if (row === undefined || column === undefined) return { field: form.fields.get(path), prefix: "" };
  return { field: form.fields.get(top!)?.columns.get(column), prefix: `${top}.${row}.` };
}

/** Paths of fields (`items.amount`) that this page cannot compute as things stand. */
export function elsewhere({ form, settled }: Pick<FormState, "form" | "settled">): Set<string> {
  const unknown = new Set([...settled.elsewhere].map((path) => path.replace(/\.\d+\./, ".")));
  const needs = (path: string): boolean => [...(form.closures.get(path) ?? [])].some((one) => unknown.has(one));
  return new Set(form.order.filter((field) => field.onServer || (field.formula !== null && needs(field.path))).map((one) => one.path));
}

/** The server's values of those fields only, so that an older answer never covers what is typed now. */
export function servedFields(state: Pick<FormState, "form" | "settled">, answer: Served): Values {
  const wanted = elsewhere(state);
  const found: Values = {};
  for (const field of state.form.fields.values()) {
    const value = answer.data[field.key];
    if (value === undefined) continue;
    if (wanted.has(field.path) && !field.type.rows) found[field.key] = value;
    else if (field.type.rows) {
      const rows = rowsOf(field, value, wanted);
      if (rows !== null) found[field.key] = rows;
    }
  }
  return found;
}

function rowsOf(field: Field, value: Json, wanted: Set<string>): Json {
  const columns = [...field.columns.values()].filter((column) => wanted.has(column.path)).map((column) => column.key);
  if (columns.length === 0 || !Array.isArray(value)) return null;
  return value.map((row) => (isObject(row) ? Object.fromEntries(columns.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]]))) : {}));
}
