/** Writing numbers and dates by a pattern. The patterns are few and fixed: no format language runs here. */

import { lengthOf } from "../forms/values.ts";
import { local, stampOf, type Stamp } from "./dates.ts";
import { Decimal, HUNDRED, multiply, places, spelled } from "./decimal.ts";
import { Failure } from "./errors.ts";
import { isBlank, textOf, type Value } from "./values.ts";

const LONGEST = 60;
const NUMBER = /^(#,##)?(0{1,20})(?:\.(0{0,20})(#{0,20}))?(%)?$/;
const PART = /yyyy|yy|MM|M|dd|d|HH|H|mm|ss/g;
const LETTER = /[A-Za-z]/;

/** The value as the pattern says; a plain text stays as it is, blank stays blank. */
export function patterned(value: Value, pattern: string, zone: string): string {
  if (isBlank(value)) return "";
  if (lengthOf(pattern) > LONGEST) throw new Failure("bad_argument");
  if (value instanceof Decimal) return numberBy(value, pattern);
  const stamp = stampOf(value);
  return stamp === null ? textOf(value) : stampBy(stamp, pattern, zone);
}

function numberBy(number: Decimal, pattern: string): string {
  const found = NUMBER.exec(pattern);
  if (found === null) throw new Failure("bad_argument");
  const [, grouped, whole, always = "", maybe = "", percent = ""] = found;
  const value = places(percent === "" ? number : multiply(number, HUNDRED), always.length + maybe.length, "half_up");
  const [before, after = ""] = spelled(value.abs()).split(".");
  const padded = before!.padStart(whole!.length, "0");
  const digits = grouped === undefined ? padded : padded.replace(/\B(?=([0-9]{3})+$)/g, ",");
  const part = after.padEnd(always.length, "0");
  return `${value.isNegative ? "-" : ""}${digits}${part === "" ? "" : `.${part}`}${percent}`;
}

function stampBy(stamp: Stamp, pattern: string, zone: string): string {
  if (LETTER.test(pattern.replace(PART, ""))) throw new Failure("bad_argument");
  const at = local(stamp, zone);
  const pad = (number: number, length = 2): string => String(number).padStart(length, "0");
  const year = pad(at.year, 4);
  const parts: { [part: string]: string } = {
    yyyy: year, yy: year.slice(2), MM: pad(at.month), M: String(at.month), dd: pad(at.day), d: String(at.day),
    HH: pad(at.hour), H: String(at.hour), mm: pad(at.minute), ss: pad(at.second),
  };
  return pattern.replace(PART, (part) => parts[part]!);
}
