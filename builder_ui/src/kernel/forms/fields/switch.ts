import { fieldType } from "../field_type.ts";
import { Wrong } from "../values.ts";

/** On or off; never touched is neither. */
export const switchField = fieldType({
  name: "switch",
  value: "boolean",
  parse: (raw) => (typeof raw === "boolean" ? raw : new Wrong("not_a_boolean")),
});
