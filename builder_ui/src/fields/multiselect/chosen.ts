/** What is chosen, and what choosing makes of it. */

import type { Json } from "../../kernel/forms/values.ts";

export function chosenOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** With the choice, or without it where it was chosen already; null for none. */
export function toggled(chosen: string[], choice: string): Json {
  const next = chosen.includes(choice) ? chosen.filter((one) => one !== choice) : [...chosen, choice];
  return next.length > 0 ? next : null;
}
