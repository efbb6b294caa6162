/** Departments in the order of their tree, each with its depth. */

type Node = { id: string; parent: string | null; title: string };

export function inTree<N extends Node>(all: N[], parent: string | null = null, depth = 0): { item: N; depth: number }[] {
  const known = new Set(all.map((one) => one.id));
  // A department whose parent is unknown stands at the top rather than nowhere.
  const here = all.filter((one) => (one.parent !== null && known.has(one.parent) ? one.parent : null) === parent);
  return here.flatMap((item) => [{ item, depth }, ...inTree(all, item.id, depth + 1)]);
}

/** A department and all below it: what it cannot be moved into. */
export function below(all: Node[], id: string): Set<string> {
  const found = new Set([id]);
  for (const { item } of inTree(all)) if (item.parent !== null && found.has(item.parent)) found.add(item.id);
  return found;
}
