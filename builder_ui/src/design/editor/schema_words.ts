/** What a JSON Schema would take at some place of a document: keys, and the words of closed lists. */

type Schema = { [word: string]: unknown };

const isObject = (found: unknown): found is Schema => typeof found === "object" && found !== null && !Array.isArray(found);
const MOST_STEPS = 400;

export type Words = { keys: Map<string, string>; values: unknown[] };

/** `path`: keys and positions down to the place; `value`: the document as far as it can be read. */
export function wordsAt(schema: unknown, path: (string | number)[], value: unknown): Words {
  let here = alternatives(schema, value, schema);
  let inside: unknown = value;
  for (const step of path) {
    inside = isObject(inside) || Array.isArray(inside) ? (inside as Schema)[String(step)] : undefined;
    here = here.flatMap((one) => alternatives(below(one, step), inside, schema));
  }
  const keys = new Map<string, string>();
  const values = new Set<unknown>();
  for (const one of here) {
    for (const [key, about] of Object.entries(isObject(one["properties"]) ? one["properties"] : {})) keys.set(key, typeOf(about));
    if (Array.isArray(one["enum"])) one["enum"].forEach((word) => values.add(word));
    if (one["const"] !== undefined) values.add(one["const"]);
    if (one["type"] === "boolean") [true, false].forEach((word) => values.add(word));
  }
  return { keys, values: [...values] };
}

function below(schema: Schema, step: string | number): unknown {
  if (typeof step === "number") return schema["items"];
  const properties = schema["properties"];
  return isObject(properties) && step in properties ? properties[step] : schema["additionalProperties"];
}

/** The schema itself and everything it points at or offers, without what the value's fixed words rule out. */
function alternatives(schema: unknown, value: unknown, root: unknown): Schema[] {
  const found: Schema[] = [];
  const waiting = [schema];
  for (let steps = 0; waiting.length > 0 && steps < MOST_STEPS; steps += 1) {
    const one = waiting.pop();
    if (!isObject(one) || !fits(one, value)) continue;
    found.push(one);
    if (typeof one["$ref"] === "string") waiting.push(resolved(one["$ref"], root));
    for (const word of ["allOf", "anyOf", "oneOf"]) if (Array.isArray(one[word])) waiting.push(...one[word]);
    if (isObject(one["if"])) waiting.push(fits(one["if"], value) ? one["then"] : one["else"]);
  }
  return found;
}

/** Whether fixed words of the schema, and of what its keys hold, are those of the value. */
function fits(schema: Schema, value: unknown): boolean {
  if (!isObject(value)) return true;
  return Object.entries(isObject(schema["properties"]) ? schema["properties"] : {}).every(([key, about]) => {
    if (!isObject(about) || !(key in value)) return true;
    if (about["const"] !== undefined) return about["const"] === value[key];
    return fits(about, value[key]);
  });
}

function resolved(reference: string, root: unknown): unknown {
  return reference.replace(/^#\/?/, "").split("/").filter(Boolean).reduce<unknown>((inside, step) => (isObject(inside) ? inside[step] : undefined), root);
}

const typeOf = (about: unknown): string => (isObject(about) && typeof about["type"] === "string" ? about["type"] : "");
