import { fieldType } from "../field_type.ts";

/** What stands in a field of the record behind a link; where that is known, the field is of that one's own type. */
export const lookup = fieldType({
  name: "lookup",
  value: "any",
  writable: false,
  parse: (raw) => raw,
});
