/** The syntax tree as the server sends it; long sums are long chains and not deep. */

export type Tree =
  | { kind: "number" | "text"; value: string }
  | { kind: "boolean"; value: boolean }
  | { kind: "name"; path: string[] }
  | { kind: "call"; name: string; args: Tree[] }
  | { kind: "minus" | "percent"; of: Tree }
  | { kind: "chain"; items: Tree[]; ops: string[] };

function children(tree: Tree): Tree[] {
  switch (tree.kind) {
    case "chain": return tree.items;
    case "call": return tree.args;
    case "minus": case "percent": return [tree.of];
    default: return [];
  }
}

/** Dotted paths of everything the formula names. */
export function names(tree: Tree): string[] {
  return [...new Set(nodes(tree).flatMap((one) => (one.kind === "name" ? [one.path.join(".")] : [])))];
}

/** Dotted paths of what the formula adds up: `items.qty` of `SUM(items.qty)`. */
export function summands(tree: Tree): string[] {
  const sums = nodes(tree).flatMap((one) => (one.kind === "call" && one.name === "SUM" ? one.args : []));
  return sums.flatMap((one) => (one.kind === "name" ? [one.path.join(".")] : []));
}

function nodes(tree: Tree): Tree[] {
  const found = [tree];
  for (const one of found) found.push(...children(one));
  return found;
}
