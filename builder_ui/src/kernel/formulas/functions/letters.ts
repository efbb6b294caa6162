/** More about texts: searching, cutting, hiding, splitting. Letters are code points, as in the other functions. */

import { lengthOf } from "../../forms/values.ts";
import { integer, order, ONE, type Decimal } from "../decimal.ts";
import { Failure } from "../errors.ts";
import { formulaFunction, type FormulaFunction, type Run } from "../function.ts";
import { isBlank, textOf, type Value } from "../values.ts";
import { countOf, find, joined } from "./text.ts";

const LAST = 0x10ffff;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
const DELETE = 0x7f;
const LETTER = /\p{L}/u;
const HIDDEN = "*";

/** Small letters, each in the place of its capital; what would become two letters stays. */
function folded(text: string): string {
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return lengthOf(small) === 1 ? small : letter;
  }).join("");
}

function replace(_: Run, text: string, start: Decimal, count: Decimal, fresh: string): string {
  if (order(start, ONE) < 0) throw new Failure("bad_argument");
  const [letters, begin] = [Array.from(text), start.toInteger() - 1];
  return letters.slice(0, begin).join("") + fresh + letters.slice(begin + countOf(count)).join("");
}

function proper(text: string): string {
  let inside = false;
  return Array.from(text, (letter) => {
    const found = inside ? letter.toLowerCase() : letter.toUpperCase();
    inside = LETTER.test(letter);
    return found;
  }).join("");
}

function textJoin(run: Run, separator: string, skip: boolean | null, ...lists: Value[][]): string {
  const found = lists.flat().filter((value) => skip !== true || !isBlank(value));
  return joined(run, found.map(textOf), separator);
}

function split(run: Run, text: string, separator: string): Value[] {
  if (separator === "") throw new Failure("bad_argument");
  const found = text === "" ? [] : text.split(separator);
  run.budget.spend(found.length);
  return found;
}

/** What stands on one side of where the part first stands. */
const cut = (keep: (text: string, start: number, end: number) => string): FormulaFunction => formulaFunction(
  ["text", "text"], { result: "text" },
  (_: Run, text: string, part: string) => {
    if (part === "") throw new Failure("bad_argument");
    if (text === "") return "";
    const found = text.indexOf(part);
    if (found < 0) throw new Failure("no_match");
    return keep(text, found, found + part.length);
  },
);

const clean = (text: string): string => Array.from(text).filter((letter) => letter >= " " && letter.codePointAt(0) !== DELETE).join("");

function unichar(_: Run, number: Decimal): string {
  const at = number.toInteger();
  if (at < 1 || at > LAST || (at >= FIRST_SURROGATE && at <= LAST_SURROGATE)) throw new Failure("bad_argument");
  return String.fromCodePoint(at);
}

function unicode(text: string): Decimal {
  if (text === "") throw new Failure("bad_argument");
  return integer(text.codePointAt(0)!);
}

/** A text that is no longer than what is kept is hidden as a whole. */
function mask(_: Run, text: string, first: Decimal, last: Decimal): string {
  const [before, after, letters] = [countOf(first), countOf(last), Array.from(text)];
  const hidden = letters.length - before - after;
  if (hidden <= 0) return HIDDEN.repeat(letters.length);
  return letters.slice(0, before).join("") + HIDDEN.repeat(hidden) + letters.slice(letters.length - after).join("");
}

const ofText = (call: (text: string) => Value, result = "text"): FormulaFunction =>
  formulaFunction(["text"], { result }, (_: Run, text: string) => call(text));

const atEnd = (meets: (text: string, part: string) => boolean): FormulaFunction => formulaFunction(
  ["text", "text"], { result: "boolean" },
  (_: Run, text: string, part: string) => (text === "" || part === "" ? null : meets(text, part)),
);

export const LETTERS: { [name: string]: FormulaFunction } = {
  SEARCH: formulaFunction(["text", "text", "number"], { result: "number", optional: 1 },
    (run: Run, part: string, text: string, start: Decimal | null) => find(run, folded(part), folded(text), start)),
  REPLACE: formulaFunction(["text", "number", "number", "text"], { result: "text" }, replace),
  PROPER: ofText(proper),
  TEXTJOIN: formulaFunction(["text", "boolean", "list"], { result: "text", repeats: 1 }, textJoin),
  EXACT: formulaFunction(["text", "text"], { result: "boolean" }, (_: Run, one: string, other: string) => one === other),
  STARTSWITH: atEnd((text, part) => text.startsWith(part)),
  ENDSWITH: atEnd((text, part) => text.endsWith(part)),
  SPLIT: formulaFunction(["text", "text"], { result: "list" }, split),
  TEXTBEFORE: cut((text, start) => text.slice(0, start)),
  TEXTAFTER: cut((text, _start, end) => text.slice(end)),
  CLEAN: ofText(clean),
  UNICHAR: formulaFunction(["number"], { result: "text" }, unichar),
  UNICODE: ofText(unicode, "number"),
  MASK: formulaFunction(["text", "number", "number"], { result: "text" }, mask),
};
