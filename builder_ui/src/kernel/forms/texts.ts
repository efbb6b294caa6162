/** Reading texts and ids: what all kinds of text have in common. */

import { hasBadLetters, lengthOf, trimmed, Wrong, type Json } from "./values.ts";

const LONGEST_ID = 64;

/** A clean text, null when nothing but space is in it. */
export function readText(raw: Json, longest: number, keepSpace = false): string | Wrong | null {
  if (typeof raw !== "string") return new Wrong("not_text");
  if (hasBadLetters(raw)) return new Wrong("bad_text");
  const bare = trimmed(raw);
  if (bare === "") return null;
  if (lengthOf(raw) > longest) return new Wrong("too_long", { max: longest });
  return keepSpace ? raw.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : bare;
}

/** A text that can be an id. Ids are made by the server. */
export function readId(raw: Json | undefined): string | Wrong {
  if (typeof raw !== "string" || lengthOf(raw) > LONGEST_ID || hasBadLetters(raw)) return new Wrong("not_an_id");
  return raw;
}
