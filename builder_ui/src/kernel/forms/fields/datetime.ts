import { dayExists } from "../days.ts";
import { fieldType } from "../field_type.ts";
import { Wrong } from "../values.ts";

const SHAPE = /^(([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2}))(\.[0-9]{1,9})?Z$/;

/** A moment in UTC, to the second; people see and type it in the workspace's zone. */
export const datetime = fieldType({
  name: "datetime",
  value: "datetime",
  parse: (raw) => {
    const found = typeof raw === "string" ? SHAPE.exec(raw) : null;
    if (found === null) return new Wrong("not_a_datetime");
    const [year, month, day, hour, minute, second] = found.slice(2, 8).map(Number);
    const exists = dayExists(year!, month!, day!) && hour! < 24 && minute! < 60 && second! < 60;
    return exists ? `${found[1]}Z` : new Wrong("not_a_datetime");
  },
});
