import { isDay } from "../days.ts";
import { fieldType } from "../field_type.ts";
import { Wrong } from "../values.ts";

/** A day of the calendar that really exists. */
export const date = fieldType({
  name: "date",
  value: "date",
  parse: (raw) => (isDay(raw) ? raw : new Wrong("not_a_date")),
});
