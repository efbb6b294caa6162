/** What was typed, by path: changes of values and of rows. Nothing here is stateful. */

import { isObject, own, type Json, type Values } from "../../kernel/forms/values.ts";

/** The rows of a subform as they would be sent: what was typed, else the stored ones untouched. */
export function typedRows(typed: Values, stored: Values, subform: string): Values[] {
  const rows = own(typed, subform);
  if (Array.isArray(rows)) return rows.filter(isObject);
  if (rows === null) return [];
  const kept = own(stored, subform);
  return Array.isArray(kept) ? kept.filter(isObject).map((row) => ({ id: row["id"] ?? "" })) : [];
}

/** `typed` with another value at a path: `qty`, or `items.2.qty`. */
export function withValue(typed: Values, stored: Values, path: string, value: Json): Values {
  const [top, row, column] = path.split(".");
  if (row === undefined || column === undefined) return { ...typed, [path]: value };
  const rows = typedRows(typed, stored, top!);
  return { ...typed, [top!]: rows.map((one, at) => (at === Number(row) ? { ...one, [column]: value } : one)) };
}

/** `typed` without what was typed at a path. */
export function withoutValue(typed: Values, path: string): Values {
  const [top, row, column] = path.split(".");
  const without = (values: Values, key: string): Values =>
    Object.fromEntries(Object.entries(values).filter(([one]) => one !== key));
  if (row === undefined || column === undefined) return without(typed, path);
  const rows = own(typed, top!);
  if (!Array.isArray(rows)) return typed;
  return { ...typed, [top!]: rows.map((one, at) => (at === Number(row) && isObject(one) ? without(one, column) : one)) };
}

/** Rows come, go and move: old position -> new one, null for gone. */
export type Moves = (at: number) => number | null;

export const inserted = (where: number): Moves => (at) => (at >= where ? at + 1 : at);
export const removed = (where: number): Moves => (at) => (at === where ? null : at > where ? at - 1 : at);
export const moved = (from: number, to: number): Moves => (at) => {
  if (at === from) return to;
  if (from < at && at <= to) return at - 1;
  return to <= at && at < from ? at + 1 : at;
};

/** Paths of a subform's rows after a move; the others stay. */
export function movedPaths(paths: Iterable<string>, subform: string, moves: Moves): Set<string> {
  const found = new Set<string>();
  for (const path of paths) {
    const [top, row, ...rest] = path.split(".");
    if (top !== subform || row === undefined) {
      found.add(path);
      continue;
    }
    const next = moves(Number(row));
    if (next !== null) found.add([top, String(next), ...rest].join("."));
  }
  return found;
}

export function spliced<T>(list: readonly T[], at: number, gone: number, ...added: T[]): T[] {
  return [...list.slice(0, at), ...added, ...list.slice(at + gone)];
}
