/** Taking texts apart and putting them together. A letter is one code point; blank is the empty text. */

import { lengthOf, trimmed } from "../../forms/values.ts";
import { HUNDREDTH, integer, multiply, numberIn, order, ONE, type Decimal } from "../decimal.ts";
import { Failure } from "../errors.ts";
import { formulaFunction, type FormulaFunction, type Run } from "../function.ts";
import { patterned } from "../patterns.ts";
import { textOf, type Value } from "../values.ts";

const GROUPED = /^[+-]?[0-9]{1,3}(,[0-9]{3}){1,20}(\.[0-9]{0,60})?$/;

/** How many letters; a part of one is dropped. */
export function countOf(number: Decimal): number {
  if (number.isNegative) throw new Failure("bad_argument");
  return number.toInteger();
}

/** The parts in one text, accounted for before it is made. */
export function joined(run: Run, parts: string[], separator = ""): string {
  const letters = parts.reduce((sum, part) => sum + lengthOf(part), 0);
  run.budget.write(letters + lengthOf(separator) * Math.max(0, parts.length - 1));
  return parts.join(separator);
}

function left(_: Run, text: string, letters: Decimal | null): string {
  return Array.from(text).slice(0, letters === null ? 1 : countOf(letters)).join("");
}

function right(_: Run, text: string, letters: Decimal | null): string {
  const all = Array.from(text);
  return all.slice(Math.max(0, all.length - (letters === null ? 1 : countOf(letters)))).join("");
}

function mid(_: Run, text: string, start: Decimal, letters: Decimal): string {
  if (order(start, ONE) < 0) throw new Failure("bad_argument");
  const begin = start.toInteger() - 1;
  return Array.from(text).slice(begin, begin + countOf(letters)).join("");
}

/** Where the part stands, from 1 on. Throws Failure when it does not. */
export function find(_: Run, part: string, text: string, start: Decimal | null): Decimal {
  const begin = start === null ? 1 : start.toInteger();
  const all = Array.from(text);
  if (begin < 1 || begin > all.length + 1) throw new Failure("bad_argument");
  const skipped = all.slice(0, begin - 1).join("").length;
  const found = text.indexOf(part, skipped);
  if (found < 0) throw new Failure("no_match");
  return integer(lengthOf(text.slice(0, found)) + 1);
}

function rept(run: Run, text: string, times: Decimal): string {
  const wanted = countOf(times);
  run.budget.write(lengthOf(text) * wanted);
  return text === "" ? "" : text.repeat(wanted);
}

function valueIn(text: string): Decimal | null {
  const bare = trimmed(text);
  if (bare === "") return null;
  const digits = bare.endsWith("%") ? bare.slice(0, -1) : bare;
  const number = numberIn(GROUPED.test(digits) ? digits.replaceAll(",", "") : digits);
  if (number === null) throw new Failure("bad_argument");
  return bare.endsWith("%") ? multiply(number, HUNDREDTH) : number;
}

const ofText = (call: (text: string) => Value, result = "text"): FormulaFunction =>
  formulaFunction(["text"], { result }, (_: Run, text: string) => call(text));

export const TEXTS: { [name: string]: FormulaFunction } = {
  CONCAT: formulaFunction(["list"], { result: "text", repeats: 1 }, (run: Run, ...lists: Value[][]) => joined(run, lists.flat().map(textOf))),
  LEFT: formulaFunction(["text", "number"], { result: "text", optional: 1 }, left),
  RIGHT: formulaFunction(["text", "number"], { result: "text", optional: 1 }, right),
  MID: formulaFunction(["text", "number", "number"], { result: "text" }, mid),
  LEN: ofText((text) => integer(lengthOf(text)), "number"),
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  TRIM: ofText((text) => trimmed(text).replace(/ {2,}/g, " ")),
  FIND: formulaFunction(["text", "text", "number"], { result: "number", optional: 1 }, find),
  CONTAINS: formulaFunction(["text", "text"], { result: "boolean" },
    (_: Run, text: string, part: string) => (text === "" || part === "" ? null : text.includes(part))),
  SUBSTITUTE: formulaFunction(["text", "text", "text"], { result: "text" },
    (run: Run, text: string, old: string, fresh: string) => (old === "" ? text : joined(run, text.split(old), fresh))),
  REPT: formulaFunction(["text", "number"], { result: "text" }, rept),
  TEXT: formulaFunction(["any", "text"], { result: "text" },
    (run: Run, value: Value, pattern: string) => patterned(value, pattern, run.env.around.zone)),
  VALUE: ofText(valueIn, "number"),
};
