/** Rows of subforms in the store: their keys, copies, and what is left of them when the record changed. */

import type { FormState } from "../../fields/form_state.ts";
import { valueAt } from "../../fields/reading.ts";
import type { Form } from "../../kernel/forms/form.ts";
import { isObject, own, type Values } from "../../kernel/forms/values.ts";
import { typedRows } from "./typed.ts";

type Keys = { [subform: string]: string[] };

let made = 0;

/** A key for a row that has no id of the server's. */
export function newKey(): string {
  made += 1;
  return `new-${made}`;
}

/** A key for every row: its id, the key it had, or a new one. */
export function keysFor(form: Form, typed: Values, stored: Values, before: Keys): Keys {
  const subforms = [...form.fields.values()].filter((field) => field.type.rows);
  return Object.fromEntries(subforms.map(({ key }) => {
    const fresh = (before[key] ?? []).filter((one) => one.startsWith("new-"));
    return [key, typedRows(typed, stored, key).map((row) => String(row["id"] ?? "") || fresh.shift() || newKey())];
  }));
}

/** A row with the same values, to be stored as another one. */
export function copyOf(state: FormState, subform: string, at: number): Values {
  const columns = [...state.form.fields.get(subform)!.columns.values()];
  const free = columns.filter((column) => !state.settled.locked.has(`${subform}.${at}.${column.key}`));
  return Object.fromEntries(free.flatMap((column) => {
    const value = valueAt(state, `${subform}.${at}.${column.key}`);
    return value === undefined ? [] : [[column.key, value]];
  }));
}

/** What was typed, without rows that somebody else has taken out meanwhile. */
export function onlyStoredRows(form: Form, typed: Values, stored: Values): Values {
  return Object.fromEntries(Object.entries(typed).map(([key, rows]) => {
    if (form.fields.get(key)?.type.rows !== true || !Array.isArray(rows)) return [key, rows];
    const kept = own(stored, key);
    const ids = new Set((Array.isArray(kept) ? kept : []).filter(isObject).map((row) => row["id"]));
    return [key, rows.filter((row) => isObject(row) && (!row["id"] || ids.has(row["id"])))];
  }));
}
