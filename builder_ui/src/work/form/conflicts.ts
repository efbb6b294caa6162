/** Fields that two people changed at once: typed here, and meanwhile stored with another value by somebody else. */

import type { FormState } from "../../fields/form_state.ts";
import { sendable } from "../../kernel/forms/page.ts";
import { own, same, type Values } from "../../kernel/forms/values.ts";
import { changesOf } from "./sending.ts";

/** What was stored when typing into each field began; a field that nobody types into has no base. */
export function basesFor(typed: Values, stored: Values, before: Values): Values {
  return Object.fromEntries(Object.keys(typed).map((key) => [key, own(before, key) ?? own(stored, key) ?? null]));
}

/** Keys of fields whose stored value is another one than the typing began with, and than the typed one. */
export function conflictsOf(state: FormState & { bases: Values }): string[] {
  const { form, access, bases, stored } = state;
  if (state.frozen || Object.keys(bases).length === 0) return [];
  const began = sendable(form, { ...stored, ...bases }, access);
  const now = sendable(form, stored, access);
  return Object.keys(changesOf(state)).filter((key) => own(bases, key) !== undefined && !same(began[key], now[key]));
}
