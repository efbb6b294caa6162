import { isOff, valuesOf } from "../field.ts";
import { fieldType } from "../field_type.ts";
import { isBlank, Wrong, type Json } from "../values.ts";

const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** Some of the values in `items.enum`, each once; stored in the order of the definition. */
export const multiselect = fieldType({
  name: "multiselect",
  value: "list:text",
  blank: (raw) => isBlank(raw) || (Array.isArray(raw) && raw.length === 0),
  parse: (raw, field) => {
    if (!Array.isArray(raw)) return new Wrong("not_a_list");
    const known = valuesOf(field);
    for (const [at, one] of raw.entries()) {
      if (typeof one !== "string" || !known.includes(one)) return new Wrong("not_a_choice", {}, String(at));
      if (raw.indexOf(one) < at) return new Wrong("duplicate_choice", {}, String(at));
    }
    return known.filter((value) => raw.includes(value));
  },
  admit: (value, stored, field) => {
    const at = listOf(value).findIndex((one) => isOff(field, one) && !listOf(stored).includes(one));
    return at < 0 ? value : new Wrong("not_a_choice", {}, String(at));
  },
  // In whatever order: another version of the form may have listed the choices differently.
  same: (value, stored) => Array.isArray(stored) && stored.length === listOf(value).length &&
    listOf(value).every((one) => stored.includes(one)),
});
