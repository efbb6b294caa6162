/** The story without its small print: the times of what is left out count for what follows. */

import type { Entry } from "../api/shapes.ts";
import { toldAs } from "./events.ts";

/** Main events only; their waiting and working still add up to the whole as far as it is told. */
export function mainOf(entries: Entry[]): Entry[] {
  const found: Entry[] = [];
  let waited = 0;
  let worked = 0;
  for (const entry of entries) {
    waited += entry.waited;
    worked += entry.worked;
    if (toldAs(entry).minor) continue;
    found.push({ ...entry, waited, worked });
    waited = 0;
    worked = 0;
  }
  return found;
}
