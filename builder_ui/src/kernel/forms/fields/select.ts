import { choicesOf } from "../field.ts";
import { fieldType } from "../field_type.ts";
import { Wrong } from "../values.ts";

/** One of the values in `enum`; an option switched off cannot be chosen anew. */
export const select = fieldType({
  name: "select",
  parse: (raw, field) => {
    const values = field.schema["enum"];
    const known = typeof raw === "string" && Array.isArray(values) && values.includes(raw);
    return known ? raw : new Wrong("not_a_choice");
  },
  admit: (value, _stored, field) => {
    const off = choicesOf(field).some((choice) => choice["value"] === value && choice["off"] === true);
    return off ? new Wrong("not_a_choice") : value;
  },
});
