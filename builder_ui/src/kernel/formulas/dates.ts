/** Days and moments. Both are texts: `2026-11-24` and `2026-11-24T02:30:00Z`; wall clocks are the workspace's. */

import { dayExists } from "../forms/days.ts";
import { Decimal, divide, integer, multiply, order, places } from "./decimal.ts";
import { Failure } from "./errors.ts";
import { offsetAt } from "./zone.ts";

const DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const MOMENT = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(\.[0-9]{1,9})?Z$/;
const DAY_SECONDS = 86_400;
const SECONDS = integer(DAY_SECONDS);
/** Days: more than from year 1 to 9999. */
export const FARTHEST = 4_000_000;

/** A day, counted from 1970, or a moment in seconds since then. */
export type Stamp = { kind: "day" | "moment"; at: number };
export type Clock = { year: number; month: number; day: number; hour: number; minute: number; second: number };

export const dayNumber = (year: number, month: number, day: number): number => {
  const found = new Date(0);
  found.setUTCFullYear(year, month - 1, day);
  return found.getTime() / 1000 / DAY_SECONDS;
};

const FIRST = dayNumber(1, 1, 1);
const LAST = dayNumber(9999, 12, 31);

/** The day, if the calendar has it. */
export function inCalendar(day: number): number {
  if (day < FIRST || day > LAST) throw new Failure("date_out_of_range");
  return day;
}

/** The day or moment a text stands for; null when it is neither. */
export function stampOf(value: unknown): Stamp | null {
  if (typeof value !== "string") return null;
  const moment = MOMENT.exec(value);
  const day = DAY.exec(moment === null ? value : moment[1]!);
  if (day === null) return null;
  const [year, month, date] = day.slice(1).map(Number) as [number, number, number];
  if (!dayExists(year, month, date)) return null;
  if (moment === null) return { kind: "day", at: dayNumber(year, month, date) };
  const [hour, minute, second] = moment.slice(2, 5).map(Number) as [number, number, number];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return { kind: "moment", at: dayNumber(year, month, date) * DAY_SECONDS + hour * 3600 + minute * 60 + second };
}

const pad = (number: number, length = 2): string => String(number).padStart(length, "0");

export function written(stamp: Stamp): string {
  const at = clockOf(stamp.kind === "day" ? stamp.at * DAY_SECONDS : stamp.at);
  const day = `${pad(at.year, 4)}-${pad(at.month)}-${pad(at.day)}`;
  return stamp.kind === "day" ? day : `${day}T${pad(at.hour)}:${pad(at.minute)}:${pad(at.second)}Z`;
}

/** The calendar and clock that show so many seconds since 1970. */
function clockOf(seconds: number): Clock {
  inCalendar(Math.floor(seconds / DAY_SECONDS));
  const at = new Date(seconds * 1000);
  return {
    year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(),
    hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds(),
  };
}

/** The moment itself, in seconds; a day begins at midnight in the workspace. */
export function moment(stamp: Stamp, zone: string): number {
  if (stamp.kind === "moment") return stamp.at;
  const clock = stamp.at * DAY_SECONDS;
  // The earlier of two midnights; in a gap, by the clock before it.
  const [before, after] = [offsetAt(clock - DAY_SECONDS, zone), offsetAt(clock + DAY_SECONDS, zone)];
  const late = offsetAt(clock - before, zone) !== before && offsetAt(clock - after, zone) === after;
  const found = clock - (late ? after : before);
  inCalendar(Math.floor(found / DAY_SECONDS));
  return found;
}

/** The wall clock in the workspace; a day is at midnight. */
export function local(stamp: Stamp, zone: string): Clock {
  return clockOf(stamp.kind === "day" ? stamp.at * DAY_SECONDS : stamp.at + offsetAt(stamp.at, zone));
}

export function dayOf(stamp: Stamp, zone: string): number {
  if (stamp.kind === "day") return stamp.at;
  return inCalendar(Math.floor((stamp.at + offsetAt(stamp.at, zone)) / DAY_SECONDS));
}

/** So many days later. A day moves by whole days, a moment by parts of them, to the second. */
export function later(stamp: Stamp, days: Decimal): Stamp {
  if (order(days.abs(), integer(FARTHEST)) > 0) throw new Failure("date_out_of_range");
  if (stamp.kind === "day") return { kind: "day", at: inCalendar(stamp.at + places(days, 0, "floor").toInteger()) };
  const at = stamp.at + places(multiply(days, SECONDS), 0, "half_up").toInteger();
  inCalendar(Math.floor(at / DAY_SECONDS));
  return { kind: "moment", at };
}

/** Days from start to end: whole ones between two days, with parts where a moment takes part. */
export function daysBetween(end: Stamp, start: Stamp, zone: string): Decimal {
  if (end.kind === "day" && start.kind === "day") return integer(end.at - start.at);
  return divide(integer(moment(end, zone) - moment(start, zone)), SECONDS);
}
