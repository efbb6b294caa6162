/** Days and moments as people read and type them. Moments are stored in UTC and shown in the workspace's zone. */

const PARTS = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;

/** 2026-03-12 in the reader's way of writing. */
export function dayText(day: string, language: string): string {
  const found = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(found.getTime())) return day;
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(found);
}

/** From one day to another, what they share said once: 24 Nov – 1 Dec 2026. */
export function daysText(start: string, end: string, language: string): string {
  const [first, last] = [new Date(`${start}T00:00:00Z`), new Date(`${end}T00:00:00Z`)];
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return `${start} – ${end}`;
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).formatRange(first, last);
}

/** A UTC moment in the zone of the workspace. */
export function momentText(moment: string, language: string, zone: string): string {
  const found = new Date(moment);
  if (Number.isNaN(found.getTime())) return moment;
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(found);
}

/** A UTC moment as the value of a datetime-local input in a zone. */
export function toLocal(moment: string, zone: string): string {
  const found = new Date(moment);
  if (Number.isNaN(found.getTime())) return "";
  const parts = new Intl.DateTimeFormat("en-GB", { ...PARTS, hourCycle: "h23", timeZone: zone }).formatToParts(found);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return `${of("year").padStart(4, "0")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}`;
}

/** What was typed into a datetime-local input, as a UTC moment. */
export function fromLocal(local: string, zone: string): string {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return local;
  // Twice, because the offset at the guess may be that of the other side of a clock change.
  let moment = wanted - offset(wanted, zone);
  moment = wanted - offset(moment, zone);
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

function offset(moment: number, zone: string): number {
  return Date.parse(`${toLocal(new Date(moment).toISOString(), zone)}Z`) - Math.floor(moment / 60000) * 60000;
}

/** "UTC+8" when the browser's clock differs from the workspace's, else "". */
export function zoneNote(zone: string, now = new Date()): string {
  const here = -now.getTimezoneOffset();
  const there = offset(now.getTime(), zone) / 60000;
  if (here === there) return "";
  const hours = Math.trunc(there / 60);
  const minutes = Math.abs(there % 60);
  return `UTC${there < 0 ? "" : "+"}${hours}${minutes > 0 ? `:${String(minutes).padStart(2, "0")}` : ""}`;
}
