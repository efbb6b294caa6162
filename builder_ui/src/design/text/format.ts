/** JSON as people like to read it: what fits a line stands on one, everything else is opened. */

const WIDTH = 110;
const STEP = "  ";

export function format(value: unknown): string {
  return `${written(value, "", 0)}\n`;
}

/** `taken`: letters before the value on its line. */
function written(value: unknown, indent: string, taken: number): string {
  const flat = inline(value);
  if (typeof value !== "object" || value === null || (flat.length + indent.length + taken <= WIDTH && isSmall(value))) return flat;
  const inside = indent + STEP;
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    return `[\n${value.map((one) => inside + written(one, inside, 1)).join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return "{}";
  return `{\n${entries.map(([key, one]) => {
    const start = `${JSON.stringify(key)}: `;
    return inside + start + written(one, inside, start.length + 1);
  }).join(",\n")}\n${indent}}`;
}

/** At most so many things in one another that a line of it can be read. */
function isSmall(value: unknown, levels = 3): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((one) => isSmall(one, levels - 1));
}

function inline(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  return `{${Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${inline(one)}`).join(", ")}}`;
}
