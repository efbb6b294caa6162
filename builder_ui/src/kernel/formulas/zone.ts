/** Wall clocks: the offset of a zone at a moment, as the browser's own calendar knows it. */

const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let found = FORMATS.get(zone);
  if (found === undefined) {
    found = new Intl.DateTimeFormat("en-US", {
      timeZone: zone, calendar: "gregory", hourCycle: "h23", era: "short", year: "numeric", month: "numeric",
      day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
    });
    FORMATS.set(zone, found);
  }
  return found;
}

/** Seconds that the zone's clock is ahead of UTC, at a moment in seconds since 1970. */
export function offsetAt(seconds: number, zone: string): number {
  const parts = Object.fromEntries(formatOf(zone).formatToParts(seconds * 1000).map((one) => [one.type, one.value]));
  const year = Number(parts["year"]);
  const clock = new Date(0);
  clock.setUTCFullYear(parts["era"] === "BC" ? 1 - year : year, Number(parts["month"]) - 1, Number(parts["day"]));
  clock.setUTCHours(Number(parts["hour"]), Number(parts["minute"]), Number(parts["second"]));
  return clock.getTime() / 1000 - seconds;
}
