/** Days and moments. A function of a blank date is blank; wall-clock parts are those of the workspace. */

import { dayNumber, dayOf, FARTHEST, inCalendar, local, written, type Clock, type Stamp } from "../dates.ts";
import { integer, order, type Decimal } from "../decimal.ts";
import { Failure } from "../errors.ts";
import { formulaFunction, type FormulaFunction, type Run } from "../function.ts";

/** WEEKDAY's kind -> how far the day it counts as 1 is from 1970-01-01, a Thursday. */
const FIRST_DAYS: ReadonlyMap<number, number> = new Map([[1, 4], [2, 3]]);

type Range = [Stamp, Stamp];

const zoneOf = (run: Run): string => run.env.around.zone;
const day = (at: number): string => written({ kind: "day", at });
const today = (run: Run): number => dayOf(now(run), zoneOf(run));
const modulo = (number: number, by: number): number => ((number % by) + by) % by;

function now(run: Run): Stamp {
  return { kind: "moment", at: Math.floor(Date.parse(run.env.around.now) / 1000) };
}

function within(number: Decimal): number {
  if (order(number.abs(), integer(FARTHEST)) > 0) throw new Failure("date_out_of_range");
  return number.toInteger();
}

/** The first day of a month, counted on over years, and the first of the one after. */
function monthAt(year: number, month: number): [number, number] {
  const [at, rest] = [year + Math.floor((month - 1) / 12), modulo(month - 1, 12) + 1];
  if (at < 1 || at > 9999) throw new Failure("date_out_of_range");
  return [dayNumber(at, rest, 1), dayNumber(at, rest + 1, 1)];
}

/** The same day of another month, or that month's last. */
function moved({ year, month, day: date }: Clock, months: number): number {
  const [first, next] = monthAt(year, month + months);
  return Math.min(first + date - 1, next - 1);
}

const clockOf = (run: Run, at: number): Clock => local({ kind: "day", at }, zoneOf(run));

const part = (name: keyof Clock): FormulaFunction => formulaFunction(
  ["date"], { result: "number" },
  (run: Run, at: Stamp | null) => (at === null ? null : integer(local(at, zoneOf(run))[name])),
);

function date(_: Run, year: Decimal, month: Decimal, date: Decimal): string {
  const [years, months, days] = [within(year), within(month), within(date)];
  return day(inCalendar(monthAt(years, months)[0] + days - 1));
}

function weekday(run: Run, at: Stamp | null, kind: Decimal | null): Decimal | null {
  const first = FIRST_DAYS.get(kind === null ? 1 : kind.toInteger());
  if (first === undefined) throw new Failure("bad_argument");
  return at === null ? null : integer(modulo(dayOf(at, zoneOf(run)) + first, 7) + 1);
}

function days(run: Run, end: Stamp | null, start: Stamp | null): Decimal | null {
  return end === null || start === null ? null : integer(dayOf(end, zoneOf(run)) - dayOf(start, zoneOf(run)));
}

function datedif(run: Run, start: Stamp | null, end: Stamp | null, unit: string): Decimal | null {
  if (!["Y", "M", "D", "YM", "MD"].includes(unit)) throw new Failure("bad_argument");
  if (start === null || end === null) return null;
  const [first, last] = [dayOf(start, zoneOf(run)), dayOf(end, zoneOf(run))];
  if (first > last) throw new Failure("bad_argument");
  const [from, to] = [clockOf(run, first), clockOf(run, last)];
  const months = (to.year - from.year) * 12 + to.month - from.month - Number(to.day < from.day);
  if (unit === "D") return integer(last - first);
  if (unit === "MD") return integer(last - moved(from, months));
  return integer(unit === "Y" ? Math.floor(months / 12) : unit === "M" ? months : months % 12);
}

function edate(run: Run, at: Stamp | null, months: Decimal): string | null {
  const count = within(months);
  return at === null ? null : day(moved(clockOf(run, dayOf(at, zoneOf(run))), count));
}

function eomonth(run: Run, at: Stamp | null, months: Decimal): string | null {
  const count = within(months);
  if (at === null) return null;
  const { year, month } = clockOf(run, dayOf(at, zoneOf(run)));
  return day(monthAt(year, month + count)[1] - 1);
}

function dateRange(run: Run, start: Stamp | null, end: Stamp | null): string[] | null {
  if (start === null || end === null) return null;
  const [first, last] = [dayOf(start, zoneOf(run)), dayOf(end, zoneOf(run))];
  if (first > last) throw new Failure("bad_argument");
  return [day(first), day(last)];
}

function overlaps(run: Run, one: Range | null, other: Range | null): boolean | null {
  if (one === null || other === null) return null;
  const [[first, last], [start, end]] = [one, other].map((range) => range.map((at) => dayOf(at, zoneOf(run)))) as [[number, number], [number, number]];
  return first <= end && start <= last;
}

export const DATES: { [name: string]: FormulaFunction } = {
  TODAY: formulaFunction([], { result: "date" }, (run: Run) => day(today(run))),
  NOW: formulaFunction([], { result: "datetime" }, (run: Run) => written(now(run))),
  DATE: formulaFunction(["number", "number", "number"], { result: "date" }, date),
  YEAR: part("year"),
  MONTH: part("month"),
  DAY: part("day"),
  HOUR: part("hour"),
  MINUTE: part("minute"),
  WEEKDAY: formulaFunction(["date", "number"], { result: "number", optional: 1 }, weekday),
  DAYS: formulaFunction(["date", "date"], { result: "number" }, days),
  DATEDIF: formulaFunction(["date", "date", "text"], { result: "number" }, datedif),
  EDATE: formulaFunction(["date", "number"], { result: "date" }, edate),
  EOMONTH: formulaFunction(["date", "number"], { result: "date" }, eomonth),
  DATERANGE: formulaFunction(["date", "date"], { result: "daterange" }, dateRange),
  OVERLAPS: formulaFunction(["daterange", "daterange"], { result: "boolean" }, overlaps),
};
