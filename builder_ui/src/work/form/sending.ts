/** What goes to the server: the whole record when it is new, only what differs when it is stored already. */

import type { FormState } from "../../fields/form_state.ts";
import { valueAt } from "../../fields/reading.ts";
import type { Field } from "../../kernel/forms/field.ts";
import { grant, writing } from "../../kernel/forms/grants.ts";
import { sendable } from "../../kernel/forms/page.ts";
import { isBlank, isObject, own, same, type Json, type Values } from "../../kernel/forms/values.ts";

/** A new record: everything this person may write. Blank is absent. */
export function wholeOf(state: FormState): Values {
  return withoutBlank(sendable(state.form, visible(state), state.access));
}

/** A stored record: the fields whose value is another one; what a colleague changed meanwhile is not written back. */
export function changesOf(state: FormState): Values {
  const now = sendable(state.form, state.settled.data, state.access);
  const before = sendable(state.form, state.stored, state.access);
  return Object.fromEntries(Object.entries(now)
    .filter(([key, value]) => !state.settled.hidden.has(key) && !same(value, before[key])));
}

/** Typed but not yet sent. */
export function isDirty(state: FormState): boolean {
  return Object.keys(state.typed).length > 0;
}

/**
 * What a draft keeps: everything that differs from what is stored, wrong values and what was filled in by a pick too.
 * A field that was emptied is null, or its default would come back.
 */
export function draftOf(state: FormState): Values {
  const found: Values = {};
  for (const field of state.form.fields.values()) {
    const typed = own(state.typed, field.key);
    if (field.type.rows) {
      if (Array.isArray(typed)) found[field.key] = typed.map((_, at) => rowOf(state, field, at));
    } else if (field.typed && writing(grant(state.access, field))) {
      const value = valueAt(state, field.key);
      if (!isBlank(value) && !same(value, own(state.stored, field.key))) found[field.key] = value!;
      else if (isBlank(value) && typed !== undefined) found[field.key] = null;
    }
  }
  return found;
}

function rowOf(state: FormState, field: Field, at: number): Values {
  const columns = [...field.columns.values()].filter((one) => one.typed && writing(grant(state.access, one)));
  const values = columns.flatMap((one): [string, Json][] => {
    const value = valueAt(state, `${field.key}.${at}.${one.key}`);
    return isBlank(value) ? [] : [[one.key, value!]];
  });
  const id = valueAt(state, `${field.key}.${at}.id`);
  return Object.fromEntries(typeof id === "string" && id !== "" ? [["id", id], ...values] : values);
}

/** A field hidden by its rule sends nothing: the server drops it anyway. */
function visible(state: FormState): Values {
  return Object.fromEntries(Object.entries(state.settled.data).filter(([key]) => !state.settled.hidden.has(key)));
}

function withoutBlank(values: Values): Values {
  const full = (one: Values): Values => Object.fromEntries(Object.entries(one).filter(([, value]) => !isBlank(value)));
  return Object.fromEntries(Object.entries(full(values)).map(([key, value]) =>
    [key, Array.isArray(value) ? value.map((row) => (isObject(row) ? full(row) : row)) : value]));
}
