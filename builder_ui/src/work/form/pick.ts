/** What becomes of a form's state when a record is picked, a refused value is mended, or a draft comes back. */

import type { Choice, Refusal } from "../../fields/form_state.ts";
import type { Refs } from "../../fields/kind.ts";
import { at } from "../../fields/reading.ts";
import type { Form } from "../../kernel/forms/index.ts";
import { isObject, type Json, type Values } from "../../kernel/forms/values.ts";
import { withPicked } from "./around.ts";
import { scopeOf } from "./served.ts";
import type { WorkForm } from "./store.ts";
import { typedRows, withoutValue, withValue } from "./typed.ts";

/** What picking changes: the value, the title that goes with it, and what it fills where nobody typed. */
export function picked(now: WorkForm, path: string, choice: Choice | null, refs: Refs): Partial<WorkForm> {
  const { field, prefix } = scopeOf(now.form, path);
  let typed = withValue(now.typed, now.stored, path, choice?.id ?? null);
  for (const target of Object.keys(field?.fill ?? {}).filter((one) => !now.touched.has(prefix + one))) {
    typed = withoutValue(typed, prefix + target);
    // The kernel fills only what is blank; what another pick left in a stored record is replaced here.
    if (choice !== null && at(now.stored, storedPath(now, prefix + target)) !== undefined && !now.settled.locked.has(prefix + target)) {
      typed = withValue(typed, now.stored, prefix + target, choice.fill?.[target] ?? null);
    }
  }
  const refused = unrefused(now.refused, path);
  if (choice === null || field === undefined) return { typed, refused };
  const kind = field.type.value === "record" ? "record" : field.type.name;
  return {
    typed, refused,
    refs: { ...now.refs, ...refs, [choice.id]: refs[choice.id] ?? { kind, title: choice.title } },
    known: withPicked(now.known, now.form, field, choice.id, choice.fill),
  };
}

/** Where the value of a typed path stands in the stored record: rows may have moved. */
function storedPath(now: WorkForm, path: string): string {
  const [top, row, column] = path.split(".");
  if (column === undefined) return path;
  const id = typedRows(now.typed, now.stored, top!)[Number(row)]?.["id"];
  const rows = now.stored[top!];
  return `${top}.${Array.isArray(rows) ? rows.findIndex((one) => isObject(one) && one["id"] === id) : -1}.${column}`;
}

/** The server's problems that a change leaves standing: not those of this field, nor those of the whole form. */
export function unrefused(refused: Refusal[], path: string): Refusal[] {
  return refused.filter((one) => one.path !== "" && one.path !== path && !one.path.startsWith(`${path}.`) && !path.startsWith(`${one.path}.`));
}

/** A draft may be of an older form: only the fields that are still there. */
export function knownOnly(form: Form, typed: Values): Values {
  const known = (fields: ReadonlyMap<string, unknown>, values: Values, also = ""): Values =>
    Object.fromEntries(Object.entries(values).filter(([key]) => key === also || fields.has(key)));
  const rows = (key: string, value: Json): Json =>
    Array.isArray(value) && form.fields.get(key)!.type.rows
      ? value.filter(isObject).map((row) => known(form.fields.get(key)!.columns, row, "id")) : value;
  return Object.fromEntries(Object.entries(known(form.fields, typed)).map(([key, value]) => [key, rows(key, value)]));
}

