/** Simple filters: a few conditions that all must hold, as pills and as the condition tree the API takes. */

import type { Field } from "../../kernel/forms/field.ts";
import { isObject, type Json } from "../../kernel/forms/values.ts";

export type Condition = { field: string; is: string; value: Json };

/** The operators that a type of field offers, the usual one first. */
export function operatorsOf(type: string): string[] {
  switch (type) {
    case "number": case "money": case "date": case "datetime": return ["ge", "le", "eq", "empty"];
    case "select": case "switch": case "_state": return ["eq", "ne", "empty"];
    case "multiselect": return ["has_any", "has_all", "has_none", "empty"];
    case "member": case "department": case "link": case "attachment": case "subform": return ["empty"];
    default: return ["contains", "eq", "empty"];
  }
}

/** The type that decides how a condition is typed. */
export function typeAt(fields: ReadonlyMap<string, Field>, key: string): string {
  return key === "_state" ? "_state" : fields.get(key)?.type.name ?? "text";
}

export function toFilter(conditions: Condition[]): string {
  return conditions.length === 0 ? "" : JSON.stringify({ all: conditions });
}

/** Back from the address; what is no list of simple conditions is no filter of ours. */
export function fromFilter(filter: string): Condition[] {
  try {
    const tree: unknown = JSON.parse(filter);
    const all = isObject(tree) ? tree["all"] : undefined;
    return (Array.isArray(all) ? all : []).filter(isObject).flatMap((one) =>
      (typeof one["field"] === "string" && typeof one["is"] === "string" ? [{ field: one["field"], is: one["is"], value: one["value"] ?? null }] : []));
  } catch {
    return [];
  }
}
