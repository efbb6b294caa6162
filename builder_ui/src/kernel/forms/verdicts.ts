/** What is judged once all values stand: missing fields, validations, formulas that failed. */

import type { Field, Rule } from "./field.ts";
import { writing } from "./grants.ts";
import { Wrong, type Values } from "./values.ts";
import { BROKEN, LAST, MISSING, type Place, type Work } from "./work.ts";

/** Note what stands in the way of handing the record in. Saving asks none of this. */
export function judge(work: Work, top: Place): void {
  if (!work.complete) return;
  judgePlace(work, [...work.form.fields.values()], top, top);
  for (const [key, places] of work.rows) {
    const columns = [...work.form.fields.get(key)!.columns.values()];
    places.forEach((row) => judgePlace(work, columns, row, top));
  }
  work.form.rules.forEach((one) => rule(work, one, top, null));
  if (work.form.rest !== null && work.form.rest.problems(recordOf(work, top)).length > 0) {
    work.note(BROKEN, { path: "", code: "schema", params: {} }, [LAST, LAST]);
  }
}

function judgePlace(work: Work, fields: Field[], place: Place, top: Place): void {
  for (const field of fields) {
    missing(work, field, place, top);
    failed(work, field, place);
    field.rules.forEach((one) => rule(work, one, place, field));
  }
}

/** The record as an ordinary JSON Schema tool would see it. */
function recordOf(work: Work, top: Place): Values {
  return Object.fromEntries(Object.entries(top.data).filter(([key]) => work.form.fields.has(key)));
}

/** A visible blank field that this person can fill, or that nobody filled at the start. */
function missing(work: Work, field: Field, place: Place, top: Place): void {
  const path = place.prefix + field.key;
  if (Object.hasOwn(place.data, field.key) || place.hidden.has(field.key) || !field.type.writable ||
      field.onServer || work.wrong.has(path) || !place.shown) return;
  const given = work.grant(field);
  const editable = field.typed && writing(given) && place.open && !place.locked.has(field.key);
  const needed = (field.always && (editable || top.isNew)) ||
    (editable && (given === "required" || work.holds(field.required, place)));
  if (needed) work.add(MISSING, place, field, new Wrong("required"));
}

/** A computed field that could not be computed, where this person can do something about it. */
function failed(work: Work, field: Field, place: Place): void {
  const code = work.errors.get(place.prefix + field.key);
  if (code !== undefined && field.formula !== null && work.touches(field.formula, field.parent)) {
    work.add(BROKEN, place, field, new Wrong("formula_error", { reason: code }));
  }
}

/** A validation is violated only by exactly FALSE, and only where this person may write what it names. */
function rule(work: Work, one: Rule, place: Place, field: Field | null): void {
  if (field !== null && place.hidden.has(field.key)) return;
  if (work.valueOf(one.tree, place) !== false) return;
  if (!work.touches(one.tree, field?.parent ?? "", field?.path ?? "")) return;
  const wrong = new Wrong("validation", { id: one.id, message: one.message, texts: one.texts });
  if (field !== null) {
    work.add(BROKEN, place, field, wrong);
    return;
  }
  const spot = work.form.fields.get(one.path)?.position ?? LAST;
  work.note(BROKEN, { path: one.path, code: wrong.code, params: wrong.params }, [spot, LAST]);
}
