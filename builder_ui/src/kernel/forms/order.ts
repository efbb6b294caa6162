/** In which order fields are settled: each after those that its formulas and fills read. */

import type { Field, Tree } from "./field.ts";
import { namesIn } from "./formula.ts";

export type Fields = Map<string, Field>;

/** Paths of the fields a formula names; in a row its columns come first. */
export function resolved(fields: Fields, tree: Tree, parent: string): string[] {
  const columns = fields.get(parent)?.columns;
  const found: string[] = [];
  for (const name of namesIn(tree)) {
    const [first, second] = name.split(".");
    const column = columns?.get(first!);
    const top = fields.get(first!);
    if (column !== undefined) found.push(column.path);
    else if (top !== undefined) found.push(top.columns.get(second ?? "")?.path ?? first!);
  }
  return found;
}

/** Path -> field, columns after their subform. */
export function nodes(fields: Fields): Map<string, Field> {
  const all = [...fields.values()].flatMap((top) => [top, ...top.columns.values()]);
  return new Map(all.map((one) => [one.path, one]));
}

/** Paths that must stand before this field can. */
function needs(fields: Fields, field: Field): Set<string> {
  const found = new Set<string>(field.parent === "" ? [] : [field.parent]);
  for (const tree of [field.formula, field.visible, field.readonly, field.default]) {
    if (tree !== null) resolved(fields, tree, field.parent).forEach((path) => found.add(path));
  }
  const scope = field.parent === "" ? fields : fields.get(field.parent)!.columns;
  for (const link of scope.values()) {
    if (Object.hasOwn(link.fill, field.key)) found.add(link.path);
  }
  return found;
}

/** All fields and columns, each after what it needs; form order otherwise. A cycle ends in form order. */
export function settlingOrder(fields: Fields): Field[] {
  const all = nodes(fields);
  const waiting = new Map([...all].map(([path, field]) => [path, needs(fields, field)]));
  for (const [path, wanted] of waiting) wanted.delete(path);
  const order: Field[] = [];
  while (waiting.size > 0) {
    const paths = [...waiting.keys()];
    const free = paths.filter((path) => [...waiting.get(path)!].every((one) => !waiting.has(one)));
    for (const path of free.length > 0 ? free : paths) {
      order.push(all.get(path)!);
      waiting.delete(path);
    }
  }
  return order;
}

/** Path -> the paths its value depends on through formulas, itself included. */
export function closures(fields: Fields, order: Field[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const field of order) {
    const below = new Set([field.path, ...[...field.columns.values()].map((column) => column.path)]);
    if (field.formula !== null) {
      for (const path of resolved(fields, field.formula, field.parent)) {
        (found.get(path) ?? new Set([path])).forEach((one) => below.add(one));
      }
    }
    found.set(field.path, below);
  }
  return found;
}
