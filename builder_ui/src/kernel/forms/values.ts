/** Small facts about JSON values that every field type shares: blank, equal, clean text. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Values = { [key: string]: Json };
export type Problem = { path: string; code: string; params: Values };

/** A "no" to one value; its path is completed by whoever knows where the value stands. */
export class Wrong {
  readonly code: string;
  readonly params: Values;
  readonly path: string;
  constructor(code: string, params: Values = {}, path = "") {
    this.code = code;
    this.params = params;
    this.path = path;
  }
}

/** What counts as empty space at the ends of a text: the same few letters in both languages. */
const WHITE = new Set([" ", "\t", "\r", "\n", "\u00a0", "\u3000"]);

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

export function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of an own key, undefined when there is none. */
export function own(values: Values, key: string): Json | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** A text as it is, anything else as JSON writes it, nothing as `otherwise`. */
export function wordOf(value: Json | undefined, otherwise = ""): string {
  if (typeof value === "string") return value;
  return value === undefined || value === null ? otherwise : JSON.stringify(value);
}

/** Equal as JSON. */
export function same(left: Json | undefined, right: Json | undefined): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((one, at) => same(one, right[at]));
  }
  if (isObject(left) && isObject(right)) {
    const keys = Object.keys(left);
    return keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && same(left[key], right[key]));
  }
  return left === right;
}

export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && WHITE.has(text[start]!)) start += 1;
  while (end > start && WHITE.has(text[end - 1]!)) end -= 1;
  return text.slice(start, end);
}

/** NUL and lone surrogates can be stored nowhere. */
export function hasBadLetters(text: string): boolean {
  return text.includes("\0") || !text.isWellFormed();
}

/** How many letters a text has; a letter outside the basic plane is one. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Order of two texts by code point, as the server sorts. */
export function compareText(left: string, right: string): number {
  const a = Array.from(left, (letter) => letter.codePointAt(0)!);
  const b = Array.from(right, (letter) => letter.codePointAt(0)!);
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    if (a[at] !== b[at]) return a[at]! - b[at]!;
  }
  return a.length - b.length;
}
