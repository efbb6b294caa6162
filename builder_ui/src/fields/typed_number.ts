/** What people type for a number, and how a number looks while it is typed. */

import { exact, grouped } from "../kernel/forms/numbers.ts";
import type { Json } from "../kernel/forms/values.ts";

const SHAPE = /^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)$/;

/** The number, null for nothing, and the text itself where it is no number: the kernel says so. */
export function readTyped(text: string): Json {
  const bare = text.normalize("NFKC").replace(/[\s,_]/g, "").replace("−", "-");
  if (bare === "") return null;
  return SHAPE.test(bare) ? Number(bare) : text;
}

/** Without grouping, as one types it. */
export function plainNumber(value: Json | undefined): string {
  const number = exact(value);
  return number === null ? String(value ?? "") : number.toFixed();
}

/** Grouped by thousands; a text that is no number stays as it is. */
export function shownNumber(value: Json | undefined, scale?: number): string {
  return typeof value === "number" ? grouped(value, scale) : String(value ?? "");
}
