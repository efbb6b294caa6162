import type { Field } from "../field.ts";
import { fieldType } from "../field_type.ts";
import { MAX_SCALE, readNumber, rounded } from "../numbers.ts";

/** The scale asked for; whole numbers have none, others all six places. */
function scale(field: Field): number {
  if (field.schema["type"] === "integer") return 0;
  const given = field.options["scale"];
  return typeof given === "number" ? given : MAX_SCALE;
}

/** A decimal number, exact to its scale. */
export const number = fieldType({
  name: "number",
  value: "number",
  scale,
  parse: (raw, field) => readNumber(raw, scale(field)),
  accept: (result, field) => readNumber(rounded(result, scale(field)), scale(field)),
});
