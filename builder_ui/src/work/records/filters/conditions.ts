/** Filters of a list: some conditions of which all or any must hold, as pills and as the condition tree the API takes. */

import type { Field } from "../../../kernel/forms/field.ts";
import { isObject, type Json } from "../../../kernel/forms/values.ts";

export type Condition = { field: string; is: string; value: Json };
export type Mode = "all" | "any";
export type Filter = { mode: Mode; conditions: Condition[] };

/** The moment the list is opened. */
const NOW = "@now";

export const NO_FILTER: Filter = { mode: "all", conditions: [] };

/** What can be filtered by besides the fields, and the type that decides how. */
const FACTS: ReadonlyMap<string, string> = new Map([
  ["_state", "state"], ["_stages", "stage"], ["_due", "deadline"], ["_created_at", "datetime"], ["_created_by", "person"], ["_updated_at", "datetime"],
]);

const BLANK = ["empty", "filled"];
const OF_TEXT = ["contains", "eq", "ne", "starts", ...BLANK];
const OF_NUMBER = ["ge", "le", "eq", "ne", "between", ...BLANK];
const OPERATORS: { [type: string]: string[] } = {
  number: OF_NUMBER, money: OF_NUMBER, rollup: OF_NUMBER,
  deadline: ["late", "lt", "ge", ...BLANK],
  date: ["ge", "le", "eq", "between", ...BLANK], datetime: ["ge", "lt", ...BLANK],
  select: ["in", "ne", ...BLANK], state: ["in", "ne", "empty"], switch: ["eq", ...BLANK],
  daterange: ["overlaps", "before", "after", ...BLANK],
  stage: ["has_any", "has_none"], multiselect: ["has_any", "has_all", "has_none", ...BLANK],
  member: ["eq", "ne", ...BLANK], person: ["eq", "ne"], department: ["eq", "ne", ...BLANK], link: ["eq", "ne", ...BLANK],
  text: OF_TEXT, textarea: OF_TEXT, phone: OF_TEXT, email: OF_TEXT, serial: OF_TEXT,
};

/** The operators that a type offers, the usual one first. Of a type that is not known here one asks only whether it is blank. */
export function operatorsOf(type: string): string[] {
  return OPERATORS[type] ?? BLANK;
}

const OF_SEVERAL = new Set(["in", "has_any", "has_all", "has_none"]);

/** Whether an operator compares with a list of choices. */
export function takesSeveral(operator: string): boolean {
  return OF_SEVERAL.has(operator);
}

/** Whether an operator compares with two ends. */
export function takesTwo(operator: string): boolean {
  return operator === "between" || operator === "overlaps";
}

/** Whether an operator compares with nothing. */
export function standsAlone(operator: string): boolean {
  return ["empty", "filled", "late"].includes(operator);
}

/** The type that decides how a condition is typed. */
export function typeAt(fields: ReadonlyMap<string, Field>, key: string): string {
  return FACTS.get(key) ?? fields.get(key)?.type.name ?? "";
}

const OF_CASES = new Set(["_state", "_stages", "_due"]);

/** The facts one can filter by; a state, a stage and a deadline only where records have cases. */
export function factsOf(hasCases: boolean): string[] {
  return [...FACTS.keys()].filter((key) => hasCases || !OF_CASES.has(key));
}

/** The operator as it is offered: "is blank" and its opposite are one in the tree, late is before now. */
export function operatorOf({ field, is, value }: Condition): string {
  if (field === "_due" && is === "lt" && value === NOW) return "late";
  return is === "empty" && value === false ? "filled" : is;
}

export function conditionOf(field: string, operator: string, value: Json): Condition {
  if (operator === "late") return { field, is: "lt", value: NOW };
  if (operator === "filled" || operator === "empty") return { field, is: "empty", value: operator === "empty" };
  return { field, is: operator, value };
}

export function toFilter({ mode, conditions }: Filter): string {
  return conditions.length === 0 ? "" : JSON.stringify({ [mode]: conditions });
}

/** Back from the address; null for a tree of another shape, which people write by hand. */
export function fromFilter(text: string): Filter | null {
  if (text === "") return NO_FILTER;
  try {
    return simple(JSON.parse(text));
  } catch {
    return null;
  }
}

function simple(tree: unknown): Filter | null {
  if (tree === true) return NO_FILTER;
  if (!isObject(tree)) return null;
  if ("field" in tree) return simple({ all: [tree] });
  const [word, ...others] = Object.keys(tree);
  const children = word === undefined ? undefined : tree[word];
  if ((word !== "all" && word !== "any") || others.length > 0 || !Array.isArray(children)) return null;
  const conditions = children.map(leaf);
  return conditions.every((one) => one !== null) ? { mode: word, conditions } : null;
}

function leaf(one: Json): Condition | null {
  if (!isObject(one) || typeof one["field"] !== "string" || typeof one["is"] !== "string") return null;
  return { field: one["field"], is: one["is"], value: one["value"] ?? (one["is"] === "empty" ? true : null) };
}
