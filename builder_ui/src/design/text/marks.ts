/** What is wrong, at its place in the text that was checked. */

import type { Finding } from "../../api/index.ts";
import type { Place } from "./read_json.ts";

export type Mark = { from: number; to: number; message: string; code: string };

/** The server's findings about one document as marks, in the order of the text. */
export function marksOf(findings: Finding[], text: string, places: Map<string, Place>): Mark[] {
  return findings.map((one) => ({ ...spot(one, text, places), message: one.message, code: one.code })).toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** Line and column of an offset, both from 1. */
export function lineOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}

function spot(one: Finding, text: string, places: Map<string, Place>): { from: number; to: number } {
  const place = places.get(one.pointer) ?? { from: 0, to: 0 };
  if (one.at !== null && text[place.from] === "\"") return inText(text, place, one.at);
  // A whole object would colour half the page: its key says enough, or its first line.
  if (text[place.from] !== "{" && text[place.from] !== "[") return { from: place.from, to: place.to };
  return place.key ?? { from: place.from, to: place.from + 1 };
}

/** Letters of a JSON text's value, as the server counts them, to offsets of the document. */
function inText(text: string, place: Place, [start = 0, end = 0]: number[]): { from: number; to: number } {
  const offsets: number[] = [];
  let at = place.from + 1;
  while (at < place.to - 1) {
    offsets.push(at);
    at += letter(text, at);
  }
  offsets.push(at);
  const last = offsets.length - 1;
  const from = offsets[Math.min(start, last)]!;
  return { from, to: Math.max(offsets[Math.min(Math.max(end, start + 1), last)]!, from) };
}

const PAIR = /\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}/y;

/** How much of the document one letter takes: escapes, and pairs of units. */
function letter(text: string, at: number): number {
  PAIR.lastIndex = at;
  if (PAIR.test(text)) return 12;
  if (text[at] === "\\") return text[at + 1] === "u" ? 6 : 2;
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}
