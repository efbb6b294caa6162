import { fieldType } from "../field_type.ts";
import { readId } from "../texts.ts";
import { Wrong, wordOf } from "../values.ts";

/** One record of another form. */
export const link = fieldType({
  name: "link",
  value: "record",
  parse: (raw) => readId(raw),
  admit: (value, _stored, field, around) =>
    around.linked?.(field.target, wordOf(value)) === null ? new Wrong("not_found") : value,
});
