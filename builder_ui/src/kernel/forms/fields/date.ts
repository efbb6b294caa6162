import { dayExists } from "../days.ts";
import { fieldType } from "../field_type.ts";
import { Wrong } from "../values.ts";

const SHAPE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/** A day of the calendar that really exists. */
export const date = fieldType({
  name: "date",
  value: "date",
  parse: (raw) => {
    const found = typeof raw === "string" ? SHAPE.exec(raw) : null;
    return found !== null && dayExists(Number(found[1]), Number(found[2]), Number(found[3]))
      ? raw
      : new Wrong("not_a_date");
  },
});
