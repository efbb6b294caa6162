import { isOff, valuesOf } from "../field.ts";
import { fieldType } from "../field_type.ts";
import { Wrong } from "../values.ts";

/** One of the values in `enum`; an option switched off cannot be chosen anew. */
export const select = fieldType({
  name: "select",
  parse: (raw, field) => (typeof raw === "string" && valuesOf(field).includes(raw) ? raw : new Wrong("not_a_choice")),
  admit: (value, _stored, field) => (isOff(field, value) ? new Wrong("not_a_choice") : value),
});
