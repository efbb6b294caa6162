import { fieldType } from "../field_type.ts";
import { isBlank, Wrong } from "../values.ts";

/** Rows with fields of their own; each row has an id that never changes. */
export const subform = fieldType({
  name: "subform",
  value: "rows",
  rows: true,
  blank: (raw) => isBlank(raw) || (Array.isArray(raw) && raw.length === 0),
  parse: (raw) => (Array.isArray(raw) ? raw : new Wrong("not_a_list")),
});
