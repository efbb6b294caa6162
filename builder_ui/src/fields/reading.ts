/** Reading a form's state by path: `qty`, `items.2.qty`. */

import { isObject, own, type Json, type Values } from "../kernel/forms/values.ts";
import type { FormState, Refusal } from "./form_state.ts";

/** The value at a path, undefined for blank. */
export function at(values: Values, path: string): Json | undefined {
  let found: Json | undefined = values;
  for (const step of path.split(".")) {
    if (Array.isArray(found)) found = found[Number(step)];
    else if (isObject(found)) found = own(found, step);
    else return undefined;
  }
  return found;
}

/** What the field shows: as it was typed while it can be typed, else what the kernel or the server made of it. */
export function valueAt(state: FormState, path: string): Json | undefined {
  if (state.frozen) return at(state.stored, path);
  if (!state.settled.locked.has(path)) {
    const typed = at(state.typed, path);
    if (typed !== undefined) return typed ?? undefined;
  }
  return at(state.served, path) ?? state.settled.looked.get(path) ?? at(state.settled.data, path);
}

/** Problems that are about what was typed, not about what is still missing. */
const isMissing = (code: string): boolean => code === "required" || code === "too_few_rows";

/** What is wrong at a path and may be said: touched fields, or all after handing in was tried. */
export function problemsAt(state: FormState, path: string): Refusal[] {
  const refused = state.refused.filter((one) => belongs(one.path, path));
  if (refused.length > 0) return refused;
  if (!state.strict && !state.touched.has(path)) return [];
  return state.settled.problems.filter((one) => belongs(one.path, path) && (state.strict || !isMissing(one.code)));
}

/** `files.0` belongs to `files`; `items.0.qty` is a field of its own. */
function belongs(problem: string, path: string): boolean {
  if (problem === path) return true;
  return problem.startsWith(`${path}.`) && /^\d+$/.test(problem.slice(path.length + 1));
}
