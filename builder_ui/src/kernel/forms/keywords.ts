/** What the JSON Schema keywords of a field say about a value, as our own codes. */

import { Validator, type OutputUnit, type Schema } from "@cfworker/json-schema";
import { exact } from "./numbers.ts";
import { matches } from "./pattern.ts";
import { Wrong, wordOf, type Json, type Values } from "./values.ts";

/** Keyword -> problem code and the parameter its value goes into; also the order of the answer. */
const CODES: ReadonlyMap<string, readonly [code: string, name: string]> = new Map([
  ["enum", ["not_a_choice", ""]],
  ["const", ["not_a_choice", ""]],
  ["minLength", ["too_short", "min"]],
  ["maxLength", ["too_long", "max"]],
  ["pattern", ["pattern", ""]],
  ["minimum", ["too_small", "min"]],
  ["exclusiveMinimum", ["not_above", "min"]],
  ["maximum", ["too_large", "max"]],
  ["exclusiveMaximum", ["not_below", "max"]],
  ["multipleOf", ["not_a_multiple", "of"]],
  ["minItems", ["too_few_items", "min"]],
  ["maxItems", ["too_many_items", "max"]],
]);

/** Keywords the designer cannot draw: kept as written, and one code `schema` when they say no. */
export const KEPT: ReadonlySet<string> = new Set([
  "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentRequired", "dependentSchemas", "propertyNames",
  "minProperties", "maxProperties", "patternProperties", "additionalProperties", "contains", "minContains",
  "maxContains", "prefixItems", "uniqueItems",
]);

/** Judged here: the first in linear time, the second exactly. */
const OURS = new Set(["pattern", "multipleOf"]);

/** The keywords of one schema, ready to be asked. */
export class Constraints {
  private readonly schema: Values;
  private readonly validator: Validator;

  constructor(schema: Values) {
    this.schema = schema;
    const rest = Object.fromEntries(Object.entries(schema).filter(([word]) => !OURS.has(word)));
    this.validator = new Validator(rest as Schema, "2020-12", false);
  }

  /** One answer per violated keyword, in a fixed order. */
  problems(value: Json): Wrong[] {
    const found = new Set(this.validator.validate(value).errors.map(keywordOf));
    if (typeof value === "string" && "pattern" in this.schema && !matches(wordOf(this.schema["pattern"]), value)) {
      found.add("pattern");
    }
    if (!isMultiple(value, this.schema["multipleOf"])) found.add("multipleOf");
    return [...CODES.keys(), "schema"].filter((word) => found.has(word)).map((word) => this.answer(word));
  }

  private answer(keyword: string): Wrong {
    const [code, name] = CODES.get(keyword) ?? ["schema", ""];
    return new Wrong(code, name === "" ? {} : { [name]: this.schema[keyword]! });
  }
}

/** The keyword that said no; one that stands deeper in the schema is not the field's own. */
function keywordOf(error: OutputUnit): string {
  return error.keywordLocation === `#/${error.keyword}` && CODES.has(error.keyword) ? error.keyword : "schema";
}

function isMultiple(value: Json, step: Json | undefined): boolean {
  const number = exact(value);
  const unit = exact(step);
  return number === null || unit === null || unit.lte(0) || number.mod(unit).eq(0);
}

/** What is left to ask of a field's schema once its type has read the value; null for nothing. */
export function constraintsOf(schema: Values, rows: boolean): Constraints | null {
  const kept = Object.entries(schema).filter(([word]) => KEPT.has(word) || (!rows && CODES.has(word)));
  return kept.length > 0 ? new Constraints(Object.fromEntries(kept)) : null;
}
