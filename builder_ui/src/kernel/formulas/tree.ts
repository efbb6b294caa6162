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
  const found = new Set<string>();
  const waiting = [tree];
  while (waiting.length > 0) {
    const one = waiting.pop()!;
    if (one.kind === "name") found.add(one.path.join("."));
    waiting.push(...children(one));
  }
  return [...found];
}
