import type { Field } from "../../kernel/forms/field.ts";

const CENTS = 2;

export function scaleOf(field: Field): number {
  const given = field.options["scale"];
  return typeof given === "number" ? given : CENTS;
}

export function currencyOf(field: Field): string {
  const given = field.options["currency"];
  return typeof given === "string" ? given : "";
}
