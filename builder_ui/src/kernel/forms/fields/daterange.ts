import { isDay } from "../days.ts";
import { fieldType } from "../field_type.ts";
import { isBlank, Wrong } from "../values.ts";

const TWO = 2;

/** The first and the last day of a stretch of time. */
export const daterange = fieldType({
  name: "daterange",
  value: "daterange",
  parts: { start: "date", end: "date" },
  blank: (raw) => isBlank(raw) || (Array.isArray(raw) && raw.every(isBlank)),
  parse: (raw) => {
    if (!Array.isArray(raw) || raw.length !== TWO) return new Wrong("not_a_range");
    const wrong = raw.findIndex((one) => !isBlank(one) && !isDay(one));
    if (wrong >= 0) return new Wrong("not_a_date", {}, String(wrong));
    if (raw.some(isBlank)) return new Wrong("range_incomplete");
    return raw[0]! <= raw[1]! ? raw : new Wrong("range_reversed");
  },
});
