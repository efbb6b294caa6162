/** What the formulas of a form may name: its fields and the columns of its rows, and where its links lead. */

import type { Scope } from "../formulas/index.ts";
import type { Field } from "./field.ts";
import { nodes, type Fields } from "./order.ts";

const partsOf = (field: Field): [string, string][] =>
  Object.entries(field.type.parts).map(([name, type]) => [`${field.path}.${name}`, type]);

/** The scope of the record under "", and that of the rows of each subform under its key. */
export function scopesOf(fields: Fields): Map<string, Scope> {
  const all = [...nodes(fields).values()];
  const types = new Map(all.flatMap((field) => [[field.path, field.type.value], ...partsOf(field)]));
  const links = new Map(all.filter((field) => field.target !== "").map((field) => [field.path, field.target]));
  const rows = [...fields.values()].filter((field) => field.columns.size > 0).map((field) => field.key);
  const through = new Map(all.flatMap((field): [string, string[]][] =>
    (field.lookup === null ? [] : [[field.path, [...(field.parent === "" ? [] : [field.parent]), ...field.lookup]]])));
  return new Map(["", ...rows].map((row) => [row, { types, links, row, through }]));
}
