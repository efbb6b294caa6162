/** Days of the calendar that exist. */

const SHAPE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function dayExists(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && leap ? 29 : DAYS[month - 1];
  return year >= 1 && last !== undefined && day >= 1 && day <= last;
}

/** Whether this is a day of the calendar, `2026-11-24`. */
export function isDay(raw: unknown): raw is string {
  const found = typeof raw === "string" ? SHAPE.exec(raw) : null;
  return found !== null && dayExists(Number(found[1]), Number(found[2]), Number(found[3]));
}
