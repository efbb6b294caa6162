/** The two days of a range as a page has them: also while only one is typed. */

import type { Json } from "../../kernel/forms/values.ts";

export function endsOf(value: Json | undefined): [string, string] {
  const ends = Array.isArray(value) ? value : [];
  return [String(ends[0] ?? ""), String(ends[1] ?? "")];
}

/** What typing one end makes of the range; null once both are empty. */
export function withEnd(value: Json | undefined, at: 0 | 1, day: string): Json {
  const ends = endsOf(value);
  ends[at] = day;
  return ends.every((one) => one === "") ? null : ends.map((one) => one || null);
}
