/** One field of a form, compiled: its type, schema, options and the trees of its formulas. */

import type { Tree } from "../formulas/index.ts";
import type { FieldType } from "./field_type.ts";
import type { Constraints } from "./keywords.ts";
import { isObject, type Json, type Values } from "./values.ts";

export type { Tree };

/** One validation: violated only when its formula is exactly FALSE. */
export type Rule = { id: string; tree: Tree; message: string; texts: Values; path: string };

export type Field = {
  key: string;
  /** `qty`, or `items.qty` for a column. */
  path: string;
  type: FieldType;
  schema: Values;
  options: Values;
  position: number;
  parent: string;
  title: string;
  /** Whether the static `required` names it. */
  always: boolean;
  /** Whether people may type it at all: not computed, not read-only, not given by the server. */
  typed: boolean;
  /** The full reference of the linked form, for links. */
  target: string;
  /** For what is read through a link: the key of the link, and the key in the record behind it. Never stored. */
  lookup: [string, string] | null;
  /** What a link copies: target key -> key in the linked record. */
  fill: { [target: string]: string };
  /** Computed from what this reader may not see: only the server can. */
  onServer: boolean;
  formula: Tree | null;
  visible: Tree | null;
  required: Tree | null;
  readonly: Tree | null;
  default: Tree | null;
  constraints: Constraints | null;
  rules: Rule[];
  columns: Map<string, Field>;
};

/** The options of a choice that are well formed. */
export function choicesOf(field: Field): Values[] {
  const given = field.options["options"];
  return Array.isArray(given) ? given.filter(isObject) : [];
}

/** The values that can be chosen, in the order of the definition: of one choice, or of several. */
export function valuesOf(field: Field): Json[] {
  const items = field.schema["items"];
  const found = field.schema["enum"] ?? (isObject(items) ? items["enum"] : undefined);
  return Array.isArray(found) ? found : [];
}

/** Whether a value stays where it is stored and cannot be chosen anew. */
export function isOff(field: Field, value: Json): boolean {
  return choicesOf(field).some((choice) => choice["value"] === value && choice["off"] === true);
}
