/** What a page asks of a settled form: what to send, and what is still missing, by name. */

import type { Field } from "./field.ts";
import type { Form } from "./form.ts";
import { grant, writing, type Access } from "./grants.ts";
import type { Settled } from "./settle.ts";
import { isBlank, isObject, type Json, type Values } from "./values.ts";

export type Missing = { path: string; titles: string[] };

/** The missing fields in the order of the form: "Items, row 2, Quantity" as its path and its titles. */
export function missing(form: Form, settled: Settled, language = ""): Missing[] {
  return settled.problems.filter((one) => one.code === "required")
    .map((one) => ({ path: one.path, titles: titlesOf(form, one.path, language) }));
}

function titlesOf(form: Form, path: string, language: string): string[] {
  const [top, row, column] = path.split(".");
  const field = form.fields.get(top!);
  const titles = [titleOf(field, top!, language)];
  if (row === undefined || column === undefined) return titles;
  return [...titles, String(Number(row) + 1), titleOf(field?.columns.get(column), column, language)];
}

function titleOf(field: Field | undefined, key: string, language: string): string {
  const texts = field?.options["text"];
  const words = isObject(texts) ? texts[language] : undefined;
  const told = isObject(words) ? words["title"] : undefined;
  return typeof told === "string" && told !== "" ? told : field?.title ?? key;
}

/** What may be sent: only what this person can write; a cleared field as null, so that the server clears it too. */
export function sendable(form: Form, data: Values, access: Access): Values {
  const found: Values = {};
  for (const field of form.fields.values()) {
    const rows = data[field.key];
    if (field.type.rows) {
      const open = [field, ...field.columns.values()].some((one) => one.typed && writing(grant(access, one)));
      if (open) found[field.key] = Array.isArray(rows) ? rows.filter(isObject).map((row) => sendableRow(field, row, access)) : null;
    } else if (field.typed && writing(grant(access, field))) {
      found[field.key] = cleared(data[field.key]);
    }
  }
  return found;
}

function sendableRow(field: Field, row: Values, access: Access): Values {
  const columns = [...field.columns.values()].filter((one) => one.typed && writing(grant(access, one)));
  const values = columns.map((one) => [one.key, cleared(row[one.key])] as const);
  return Object.fromEntries(isBlank(row["id"]) ? values : [["id", row["id"]!], ...values]);
}

function cleared(value: Json | undefined): Json {
  return isBlank(value) ? null : value!;
}
