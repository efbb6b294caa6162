import type { Field } from "../field.ts";
import { fieldType } from "../field_type.ts";
import { readNumber, rounded } from "../numbers.ts";

const CENTS = 2;

function scale(field: Field): number {
  const given = field.options["scale"];
  return typeof given === "number" ? given : CENTS;
}

/** An amount, exact to the cent unless its scale says otherwise. */
export const money = fieldType({
  name: "money",
  value: "number",
  scale,
  parse: (raw, field) => readNumber(raw, scale(field)),
  accept: (result, field) => readNumber(rounded(result, scale(field)), scale(field)),
});
