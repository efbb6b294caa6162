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

type Totals = { waited: number; worked: number; duration: number };

/** The totals in whole hours, or minutes within a day, so that what is read adds up as well. */
export function rounded({ waited, duration }: Totals): Totals {
  const unit = duration >= 86_400 ? 3600 : 60;
  const whole = (seconds: number): number => Math.round(seconds / unit) * unit;
  return { waited: whole(waited), worked: whole(duration) - whole(waited), duration: whole(duration) };
}
