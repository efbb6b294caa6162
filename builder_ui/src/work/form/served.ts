/** What only the server can compute: which fields that are, and its answers beside what the browser settles. */

import type { FormState } from "../../fields/form_state.ts";
import type { Field } from "../../kernel/forms/field.ts";
import type { Known } from "./around.ts";
import type { Form } from "../../kernel/forms/form.ts";
import { isObject, own, type Json, type Values } from "../../kernel/forms/values.ts";

export type Served = { data: Values; errors: unknown };

/** The field at a path, and the prefix of its neighbours: "" or "items.2.". */
export function scopeOf(form: Form, path: string): { field: Field | undefined; prefix: string } {
  const [top, row, column] = path.split(".");
  if (row === undefined || column === undefined) return { field: form.fields.get(path), prefix: "" };
  return { field: form.fields.get(top!)?.columns.get(column), prefix: `${top}.${row}.` };
}

type Asked = Pick<FormState, "form" | "settled"> & { stored?: Values; known?: Known };

/** Paths of fields (`items.amount`) that this page cannot compute as things stand. */
export function elsewhere({ form, settled, stored, known }: Asked): Set<string> {
  const unfilled = stored === undefined || Object.keys(stored).length > 0 ? [] : unfilledOf(form, settled.data, known ?? {});
  const unknown = new Set([...[...settled.elsewhere].map((path) => path.replace(/\.\d+\./, ".")), ...unfilled]);
  const needs = (path: string): boolean => [...(form.closures.get(path) ?? [])].some((one) => unknown.has(one));
  return new Set(form.order.filter((field) => field.onServer || unknown.has(field.path) || (field.formula !== null && needs(field.path))).map((one) => one.path));
}

/** What links of a new record fill, as far as they were not picked on this page: a draft comes back with ids only. */
function unfilledOf(form: Form, data: Values, known: Known): string[] {
  const isUnknown = (link: Field): boolean => idsOf(link, data).some((id) => typeof id === "string" && own(known[link.target] ?? {}, id) === undefined);
  return [...form.fills].filter(([, fills]) => fills.some(({ link }) => isUnknown(link))).map(([target]) => target);
}

function idsOf(link: Field, data: Values): (Json | undefined)[] {
  if (link.parent === "") return [data[link.key]];
  const rows = data[link.parent];
  return Array.isArray(rows) ? rows.filter(isObject).map((row) => row[link.key]) : [];
}

/** The server's values of those fields only, so that an older answer never covers what is typed now. */
export function servedFields(state: Asked, answer: Served): Values {
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
