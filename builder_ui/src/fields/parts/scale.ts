import type { Field } from "../../kernel/forms/field.ts";

/** The places always shown; without a scale only the digits a number has. */
export function scaleOf(field: Field): number | undefined {
  const given = field.options["scale"];
  return typeof given === "number" ? given : undefined;
}

export function unitOf(field: Field): string {
  const given = field.options["unit"];
  return typeof given === "string" ? given : "";
}
