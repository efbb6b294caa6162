import { fieldType } from "../field_type.ts";
import { MAX_SCALE, readNumber } from "../numbers.ts";

/** The sum, number, least, greatest or average of what links here; the server keeps it in step. */
export const rollup = fieldType({
  name: "rollup",
  value: "number",
  writable: false,
  scale: () => MAX_SCALE,
  parse: (raw) => readNumber(raw, MAX_SCALE),
});
