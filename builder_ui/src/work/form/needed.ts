/** What stands in the way of handing in, for people: names of fields, and sentences. */

import type { Refusal } from "../../fields/form_state.ts";
import { titleOf } from "../../fields/words.ts";
import type { Form } from "../../kernel/forms/form.ts";
import { missing } from "../../kernel/forms/page.ts";
import type { Settled } from "../../kernel/forms/settle.ts";

export type Named = { path: string; name: string };

const LONGEST = 6;

/** Missing fields by name: "Items 2 Quantity" for a field of a row. */
export function neededOf(form: Form, settled: Settled, language: string): Named[] {
  return missing(form, settled, language).map(({ path, titles }) => ({ path, name: titles.join(" ") }));
}

/** The few that fit into a bar, and how many more there are. */
export function shortened(named: Named[]): { shown: Named[]; more: number } {
  const shown = named.length > LONGEST ? named.slice(0, LONGEST - 1) : named;
  return { shown, more: named.length - shown.length };
}

/** Values that are wrong, whether or not something is missing besides. */
export function wrongOf(settled: Settled): Refusal[] {
  return settled.problems.filter((one) => one.code !== "required");
}

/** The name of the field at a path, with its subform and row. */
export function nameOf(form: Form, path: string, language: string): string {
  const [top, row, column] = path.split(".");
  const field = form.fields.get(top!);
  if (field === undefined) return "";
  const title = titleOf(field, language);
  const below = column === undefined ? undefined : field.columns.get(column);
  return below === undefined ? title : `${title} ${Number(row) + 1} ${titleOf(below, language)}`;
}
