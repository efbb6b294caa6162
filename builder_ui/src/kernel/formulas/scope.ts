/** What a formula may name where it stands, and of what type each name is. */

export const DATES: ReadonlySet<string> = new Set(["date", "datetime"]);

/** `types`: dotted path -> type; `links`: dotted path -> form it links to; `row`: the subform it stands in, or "". */
export type Scope = {
  types: ReadonlyMap<string, string>;
  links: ReadonlyMap<string, string>;
  row: string;
};

/** The type of a single name; null when there is none. */
export function typeOf(scope: Scope, path: string[]): string | null {
  const own = [scope.row, ...path].join(".");
  const found = scope.row !== "" && scope.types.has(`${scope.row}.${path[0]}`) ? own : path.join(".");
  return scope.types.get(found) ?? null;
}
