/** What the browser knows of the world while a form is settled: the time, who types, and what was picked here. */

import type { Field } from "../../kernel/forms/field.ts";
import { toldBy, type Form } from "../../kernel/forms/form.ts";
import type { Around } from "../../kernel/forms/field_type.ts";
import { own, type Values } from "../../kernel/forms/values.ts";

/** Records picked on this page, as far as their search told: reference -> id -> values. */
export type Known = { [form: string]: { [id: string]: Values } };

export type Place = { zone: string; user: string | null };

/** Members, departments and records that were not picked here stay unknown: the server judges them. */
export function aroundOf({ zone, user }: Place, known: Known): Around {
  return {
    now: `${new Date().toISOString().slice(0, 19)}Z`,
    zone,
    user,
    linked: (form, id) => own(known[form] ?? {}, id) as Values | undefined,
  };
}

/** What a picked record brings along is told by target; formulas and fills ask for it by the record's own keys. */
export function withPicked(known: Known, form: Form, link: Field, id: string, fill: Values | undefined): Known {
  const told = Object.entries(toldBy(form, link)).flatMap(([target, source]) => {
    const value = fill === undefined ? undefined : own(fill, target);
    return value === undefined ? [] : [[source, value] as const];
  });
  if (link.target === "" || told.length === 0) return known;
  const there = known[link.target] ?? {};
  return { ...known, [link.target]: { ...there, [id]: { ...there[id], ...Object.fromEntries(told) } } };
}
