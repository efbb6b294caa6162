/** What a formula may name where it stands, and of what type each name is. */

export const DATES: ReadonlySet<string> = new Set(["date", "datetime"]);

/** `types`: dotted path -> type; `links`: dotted path -> form it links to; `row`: the subform it stands in, or "". */
export type Scope = {
  types: ReadonlyMap<string, string>;
  links: ReadonlyMap<string, string>;
  row: string;
  /** Path of a field that shows another one behind a link -> the steps to that one. */
  through?: ReadonlyMap<string, string[]>;
};

/** The steps of a name, through the link where it stands for what is behind one. */
export function stepsOf({ types, row, through }: Scope, path: string[]): string[] {
  if (through === undefined || through.size === 0) return path;
  if (row !== "" && types.has(`${row}.${path[0]}`)) {
    const found = through.get(`${row}.${path[0]}`);
    return found === undefined ? path : [...found.slice(1), ...path.slice(1)];
  }
  for (const size of [1, 2]) {
    const found = through.get(path.slice(0, size).join("."));
    if (found !== undefined) return [...found, ...path.slice(size)];
  }
  return path;
}

/** The type of a single name; null when there is none. */
export function typeOf(scope: Scope, path: string[]): string | null {
  const own = [scope.row, ...path].join(".");
  const found = scope.row !== "" && scope.types.has(`${scope.row}.${path[0]}`) ? own : path.join(".");
  return scope.types.get(found) ?? null;
}
