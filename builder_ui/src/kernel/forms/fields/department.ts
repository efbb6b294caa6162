import { fieldType } from "../field_type.ts";
import { readId } from "../texts.ts";
import { Wrong, wordOf } from "../values.ts";

/** One department of the workspace. */
export const department = fieldType({
  name: "department",
  value: "department",
  parse: (raw) => readId(raw),
  admit: (value, _stored, _field, around) =>
    around.departments === undefined || Object.hasOwn(around.departments, wordOf(value))
      ? value
      : new Wrong("not_found"),
});
