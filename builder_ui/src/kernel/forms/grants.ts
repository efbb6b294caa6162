/** Reading an access map: field path -> hidden, masked, read, edit or required. */

import type { Field } from "./field.ts";

export type Access = { [path: string]: string };

export const writing = (given: string): boolean => given === "edit" || given === "required";
export const blind = (given: string): boolean => given === "hidden" || given === "masked";

/** What the map gives on a field; a column without a word of its own follows its subform. */
export function grant(access: Access, field: Field): string {
  const given = Object.hasOwn(access, field.path) ? access[field.path] : undefined;
  if (given !== undefined) return given;
  if (field.parent === "") return "edit";
  const around = Object.hasOwn(access, field.parent) ? access[field.parent]! : "edit";
  return around === "required" ? "edit" : around;
}
