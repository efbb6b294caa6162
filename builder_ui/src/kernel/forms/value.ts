/** Settling one field in one place: its value after this change, and what was wrong with what was sent. */

import type { Field } from "./field.ts";
import type { Parsed } from "./field_type.ts";
import { Failed } from "./formula.ts";
import { blind, writing } from "./grants.ts";
import { isBlank, own, Wrong, wordOf, type Json } from "./values.ts";
import { before, REFUSED, WRONG, type Place, type Work } from "./work.ts";

/** Put the field's value into the place. */
export function settleValue(work: Work, field: Field, place: Place): void {
  const sent = Object.hasOwn(place.sent, field.key);
  const shown = place.shown && work.shows(field, place);
  if (!shown) place.hidden.add(field.key);
  const value = field.formula === null
    ? typedValue(work, field, place, sent, shown)
    : computedValue(work, field, place);
  if (field.formula !== null && sent && shown) onlyTheSame(work, field, place, value);
  if (isBlank(value)) return;
  // What is read through a link is shown and never stored.
  if (field.lookup === null) place.data[field.key] = value!;
  else work.looked.set(place.prefix + field.key, value!);
}

function typedValue(work: Work, field: Field, place: Place, sent: boolean, shown: boolean): Json | undefined {
  // A hidden field keeps what it has; what was sent is dropped without a word.
  if (!shown) return resting(work, field, place, false, false);
  if (mayWrite(work, field, place)) {
    return sent ? sentValue(work, field, place) : resting(work, field, place, true);
  }
  place.locked.add(field.key);
  const value = resting(work, field, place, false);
  if (sent) onlyTheSame(work, field, place, value);
  return value;
}

function mayWrite(work: Work, field: Field, place: Place): boolean {
  return field.typed && place.open && writing(work.grant(field)) && !work.holds(field.readonly, place);
}

/** The value that was sent, undefined when it is blank or wrong. */
function sentValue(work: Work, field: Field, place: Place): Json | undefined {
  const raw = place.sent[field.key]!;
  const stored = before(place, field);
  if (field.type.blank(raw)) return undefined;
  const value = field.type.parse(raw, field);
  if (value === null) return undefined;
  if (value instanceof Wrong) return checked(work, field, place, value);
  const unchanged = stored !== undefined && field.type.same(value, stored);
  return checked(work, field, place, unchanged ? stored : field.type.admit(value, stored, field, work.around));
}

/** The value if its keywords agree; else its problems are noted. */
function checked(work: Work, field: Field, place: Place, value: Parsed): Json | undefined {
  if (value instanceof Wrong) {
    work.add(WRONG, place, field, value);
    return undefined;
  }
  const found = field.constraints?.problems(value) ?? [];
  found.forEach((wrong) => work.add(WRONG, place, field, wrong));
  return found.length > 0 ? undefined : value;
}

/** Refuse a sent value unless it says what stands there; who may not see that learns nothing by trying. */
function onlyTheSame(work: Work, field: Field, place: Place, value: Json | undefined): void {
  const raw = place.sent[field.key]!;
  if (!blind(work.grant(field))) {
    const stored = before(place, field);
    if (field.type.blank(raw)) {
      if (value === undefined || stored === undefined) return;
    } else {
      const parsed = field.type.parse(raw, field);
      if (!(parsed instanceof Wrong) &&
          [value, stored].some((one) => one !== undefined && field.type.same(parsed, one))) return;
    }
  }
  work.add(REFUSED, place, field, new Wrong("not_writable"));
}

/** The formula's value, brought to the field's type. */
function computedValue(work: Work, field: Field, place: Place): Json | undefined {
  const result = work.valueOf(field.formula!, place);
  const path = place.prefix + field.key;
  if (result instanceof Failed) {
    if (result.elsewhere) {
      work.elsewhere.add(path);
      return before(place, field);
    }
    work.errors.set(path, result.code);
    return undefined;
  }
  if (field.type.blank(result)) return undefined;
  const value = field.lookup === null ? field.type.accept(result, field) : result;
  if (value instanceof Wrong) {
    work.errors.set(path, value.code);
    return undefined;
  }
  return value ?? undefined;
}

/** The value of a field that nobody sent: stored, filled through a link, or the default. */
function resting(work: Work, field: Field, place: Place, writable: boolean, filling = true): Json | undefined {
  let value = before(place, field);
  if (filling) {
    const filled = filledValue(work, field, place);
    if (filled !== null && (value === undefined || !writable)) {
      value = filled.value;
      if (value !== undefined) return value;
    }
  }
  if (value === undefined && place.isNew) return defaultValue(work, field, place);
  // A stored value is judged again where this person could mend it; the world is not asked again.
  if (writable && work.complete && value !== undefined) checked(work, field, place, field.type.parse(value, field));
  return value;
}

/** What a changed link brings along, null when no link changed or its record is not known. */
function filledValue(work: Work, field: Field, place: Place): { value: Json | undefined } | null {
  for (const { link, source } of work.form.fills.get(field.path) ?? []) {
    const now = place.data[link.key];
    if (now === undefined || now === before(place, link)) continue;
    const linked = work.around.linked?.(link.target, wordOf(now)) ?? null;
    if (linked === null) continue;
    const raw = own(linked, source);
    const value = field.type.blank(raw) ? undefined : field.type.parse(raw!, field);
    return { value: value instanceof Wrong ? undefined : value ?? undefined };
  }
  return null;
}

/** The default of a new record or row, undefined when there is none or it does not fit. */
function defaultValue(work: Work, field: Field, place: Place): Json | undefined {
  let value: Parsed;
  if (field.default !== null) {
    const result = work.valueOf(field.default, place);
    if (result instanceof Failed || field.type.blank(result)) return undefined;
    value = field.type.accept(result, field);
  } else {
    const given = own(field.schema, "default");
    if (field.type.blank(given)) return undefined;
    value = field.type.parse(given!, field);
  }
  return value instanceof Wrong ? undefined : value ?? undefined;
}
