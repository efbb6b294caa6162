/** Which columns a list of records has: those of its view, else the first that read well in a row. */

import type { RecordItem } from "../../api/index.ts";
import type { Field } from "../../kernel/forms/field.ts";
import type { Form } from "../../kernel/forms/form.ts";
import { grant, type Access } from "../../kernel/forms/grants.ts";

export type Column =
  | { key: string; kind: "field"; field: Field; /** `app/form`, for what lies beside its records. */ form: string }
  | { key: string; kind: "system"; system: System };

export type System = "_number" | "_title" | "_state" | "_stages" | "_due" | "_created_at" | "_created_by" | "_updated_at";

const SYSTEM: ReadonlySet<string> = new Set(["_number", "_title", "_state", "_stages", "_due", "_created_at", "_created_by", "_updated_at"]);
/** Types that say little in one line. */
const LONG = new Set(["textarea", "attachment", "image", "subform"]);
const FEW = 7;
/** How many fields at the beginning say what a record is. */
const NAMES = 2;

export function columnsOf(form: Form, access: Access, wanted: string[] | null, hasCases: boolean): Column[] {
  const chosen = (wanted ?? []).flatMap((path) => columnAt(form, access, path));
  if (chosen.length > 0) return chosen;
  const fields = [...form.fields.values()].filter((field) => !LONG.has(field.type.name) && grant(access, field) !== "hidden");
  const [names, others] = [fields.slice(0, NAMES), fields.slice(NAMES)];
  const rest = [...others].sort((one, other) => weight(one) - weight(other)).slice(0, FEW - names.length);
  const kept = others.filter((field) => rest.includes(field));
  const system: System[] = hasCases ? ["_state", "_stages"] : [];
  const end: System[] = hasCases ? [] : ["_updated_at"];
  return [...names.map(ofField(form)), ...system.map(ofSystem), ...kept.map(ofField(form)), ...end.map(ofSystem)];
}

const ofField = (form: Form) => (field: Field): Column => ({ key: field.key, kind: "field", field, form: form.key });
const ofSystem = (system: System): Column => ({ key: system, kind: "system", system });

/** Among the fields behind the first ones, amounts, days, choices and people tell most. */
const TELLING = ["money", "date", "member", "select"];

function weight(field: Field): number {
  const at = TELLING.indexOf(field.type.name);
  return at < 0 ? TELLING.length : at;
}

function columnAt(form: Form, access: Access, path: string): Column[] {
  if (SYSTEM.has(path)) return [{ key: path, kind: "system", system: path as System }];
  const field = form.fields.get(path);
  return field === undefined || grant(access, field) === "hidden" ? [] : [ofField(form)(field)];
}

/** Types whose values have an order in the database; what only has a name has none. */
const ORDERED = new Set(["text", "number", "money", "rollup", "date", "datetime", "select", "switch", "phone", "email", "serial"]);
const UNORDERED: ReadonlySet<System> = new Set(["_stages", "_title", "_created_by"]);

/** Whether a list can be sorted by a column. */
export function sortable(column: Column): boolean {
  return column.kind === "system" ? !UNORDERED.has(column.system) : ORDERED.has(column.field.type.name);
}

const MOST_SORTS = 3;

/** The next order when the head of a column is pressed: up, down, none; with `beside` the other columns stay. */
export function nextSort(sort: string, key: string, beside = false): string {
  const parts = sort === "" ? [] : sort.split(",");
  const at = parts.findIndex((one) => one.replace("-", "") === key);
  const next = at < 0 ? [key] : parts[at] === key ? [`-${key}`] : [];
  if (!beside) return next.join(",");
  return (at < 0 ? [...parts, ...next].slice(0, MOST_SORTS) : parts.toSpliced(at, 1, ...next)).join(",");
}

/** Where a column stands in an order, null where it does not. */
export function sortedBy(sort: string, key: string): { descending: boolean; at: number; of: number } | null {
  const parts = sort === "" ? [] : sort.split(",");
  const at = parts.findIndex((one) => one.replace("-", "") === key);
  return at < 0 ? null : { descending: parts[at]!.startsWith("-"), at, of: parts.length };
}

/** Every column that a list can have, in the order of the form. */
export function allColumns(form: Form, access: Access, hasCases: boolean): Column[] {
  const fields = [...form.fields.values()].filter((field) => grant(access, field) !== "hidden" && field.type.name !== "subform");
  const system = [...SYSTEM].filter((key) => key !== "_title" && key !== "_number" && (hasCases || !["_state", "_stages", "_due"].includes(key))) as System[];
  return [...fields.map(ofField(form)), ...system.map(ofSystem)];
}

/** The deadline of the most urgent task of a record whose case goes on. */
export function dueOf({ state, stages }: Pick<RecordItem, "state" | "stages">): string | null {
  if (state !== "running" && state !== "returned") return null;
  return stages.map((stage) => stage.due_at).filter((one) => one !== null).toSorted()[0] ?? null;
}

export function titled(record: RecordItem): string {
  return record.title || record.number || record.id;
}
