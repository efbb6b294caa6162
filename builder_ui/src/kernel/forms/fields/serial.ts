import { fieldType } from "../field_type.ts";
import { Wrong } from "../values.ts";

/** A running number like SO-202611-0001; the server gives it. */
export const serial = fieldType({
  name: "serial",
  writable: false,
  parse: (raw) => (typeof raw === "string" ? raw : new Wrong("not_text")),
});
