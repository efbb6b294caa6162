/** What the formulas of a form may name: its fields and the columns of its rows, and where its links lead. */

import type { Scope } from "../formulas/index.ts";
import { nodes, type Fields } from "./order.ts";

/** The scope of the record under "", and that of the rows of each subform under its key. */
export function scopesOf(fields: Fields): Map<string, Scope> {
  const all = [...nodes(fields).values()];
  const types = new Map(all.map((field) => [field.path, field.type.value]));
  const links = new Map(all.filter((field) => field.target !== "").map((field) => [field.path, field.target]));
  const rows = [...fields.values()].filter((field) => field.columns.size > 0).map((field) => field.key);
  return new Map(["", ...rows].map((row) => [row, { types, links, row }]));
}
