/** What stands in the way of handing in, for people: names of fields, and sentences. */

import type { FormState, Refusal } from "../../fields/form_state.ts";
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

/** Fields whose value is wrong, each once; the whole form's problems have no name. */
export function wrongNames({ form, settled, refused }: Pick<FormState, "form" | "settled" | "refused">, language: string): Named[] {
  const paths = [...refused, ...wrongOf(settled)].map((one) => one.path).filter((path) => nameOf(form, path, language) !== "");
  return [...new Set(paths)].map((path) => ({ path, name: nameOf(form, path, language) }));
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
