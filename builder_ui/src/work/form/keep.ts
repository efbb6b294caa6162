/** What was typed, kept in this browser until the server has it: a reload or a cut network loses nothing. */

import type { Refs } from "../../fields/kind.ts";
import { isObject, type Values } from "../../kernel/forms/values.ts";

/** `bases`: what was stored when typing into each field began. */
export type Kept = { typed: Values; refs: Refs; bases: Values; at: string };

const PREFIX = "formloom.typed";
const DAYS = 7;

/** One place per person and page: a shared computer shows nobody else's typing. */
export function placeFor(member: string, page: string): string {
  return `${PREFIX}:${member}:${page}`;
}

export function keep(place: string, kept: Omit<Kept, "at">): void {
  try {
    localStorage.setItem(place, JSON.stringify({ ...kept, at: new Date().toISOString() }));
  } catch {
    // A full or forbidden store: the page itself still holds everything.
  }
}

export function drop(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // As above.
  }
}

/** What was kept here, null when there is nothing or it is a week old. */
export function kept(place: string): Kept | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    if (!isKept(found)) return null;
    if (Date.now() - Date.parse(found.at) < DAYS * 86_400_000) return found;
    drop(place);
    return null;
  } catch {
    return null;
  }
}

function isKept(found: unknown): found is Kept {
  return isObject(found) && isObject(found["typed"]) && isObject(found["refs"]) && isObject(found["bases"]) && typeof found["at"] === "string";
}
