/** The story without its small print: the times of what is left out count for what follows. */

import type { Entry } from "../api/shapes.ts";
import { hasLengths, toldAs } from "./events.ts";

/** Main events only. */
export function mainOf(entries: Entry[]): Entry[] {
  return entries.filter((entry) => !toldAs(entry).minor);
}

/** The entries with their times at the decisions; these still add up to the whole as far as it is told. */
export function timed(entries: Entry[]): Entry[] {
  const found: Entry[] = [];
  let waited = 0;
  let worked = 0;
  for (const entry of entries) {
    waited += entry.waited;
    worked += entry.worked;
    if (!hasLengths(entry)) {
      found.push({ ...entry, waited: 0, worked: 0 });
      continue;
    }
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
