/**
 * Applying what was typed to a record: rights, defaults, fills, formulas, types, rules.
 *
 * The same steps run on the server (`kernel/forms/settle.py`); shared vectors hold them equal.
 */

import type { Field } from "./field.ts";
import type { Around } from "./field_type.ts";
import type { Form } from "./form.ts";
import type { Access } from "./grants.ts";
import { settleRows } from "./rows.ts";
import { settleValue } from "./value.ts";
import type { Json, Problem, Values } from "./values.ts";
import { judge } from "./verdicts.ts";
import { Work, type Place } from "./work.ts";

export type Settled = {
  data: Values;
  /** Refused fields first, then wrong values, missing ones, broken rules; in form order within each. */
  problems: Problem[];
  /** Path -> code of formulas that could not be computed. */
  errors: Map<string, string>;
  /** Paths whose formula only the server can compute as things stand. */
  elsewhere: Set<string>;
  /** Path (`items.0.code`) -> what a field shows that is read through a link; it is no part of the data. */
  looked: Map<string, Json>;
  /** Paths (`items.0.qty`) hidden by their own rule, and those that cannot be typed into here and now. */
  hidden: Set<string>;
  locked: Set<string>;
  /** Paths that must be filled before handing in, filled or not: what the page marks. */
  needed: Set<string>;
};

/** The record after `incoming` is applied over `stored` by someone with this access. */
export function settle(
  form: Form, stored: Values, incoming: unknown, access: Access, around: Around, complete = true,
): Settled {
  const work = new Work(form, access, around, complete);
  const top = work.begin(stored, incoming);
  for (const field of form.order) {
    if (field.type.rows && field.parent === "") settleRows(work, field, top);
    else if (field.parent === "") settleValue(work, field, top);
    else work.rows.get(field.parent)?.forEach((place) => settleValue(work, field, place));
  }
  judge(work, top);
  return {
    data: inFormOrder(work, top), problems: work.sortedProblems(), errors: work.errors,
    elsewhere: work.elsewhere, looked: work.looked, ...marks(work, top),
  };
}

/** Values in the order of the form, then what other versions of the form had stored. */
function inFormOrder(work: Work, top: Place): Values {
  const data = ordered(top.data, [...work.form.fields.keys()]);
  for (const [key, places] of work.rows) {
    const columns = [...work.form.fields.get(key)!.columns.keys()];
    if (places.length > 0) data[key] = places.map((place) => ordered(place.data, ["id", ...columns]));
  }
  return data;
}

function ordered(data: Values, keys: string[]): Values {
  const known = keys.filter((key) => Object.hasOwn(data, key));
  const others = Object.keys(data).filter((key) => !keys.includes(key));
  return Object.fromEntries([...known, ...others].map((key) => [key, data[key]!]));
}

/** What a page needs to draw each field. */
function marks(work: Work, top: Place): Pick<Settled, "hidden" | "locked" | "needed"> {
  const hidden = new Set<string>();
  const locked = new Set<string>();
  const needed = new Set<string>();
  const mark = (place: Place, field: Field): void => {
    const path = place.prefix + field.key;
    if (place.hidden.has(field.key)) hidden.add(path);
    const free = field.typed && place.open && !place.locked.has(field.key);
    if (!free) locked.add(path);
    else if (field.always || work.grant(field) === "required" || work.holds(field.required, place)) needed.add(path);
  };
  for (const field of work.form.fields.values()) {
    mark(top, field);
    for (const place of work.rows.get(field.key) ?? []) field.columns.forEach((column) => mark(place, column));
  }
  return { hidden, locked, needed };
}
