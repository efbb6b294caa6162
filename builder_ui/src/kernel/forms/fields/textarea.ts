import { fieldType } from "../field_type.ts";
import { readText } from "../texts.ts";

const LONGEST = 100_000;

/** Several lines of text, kept as typed; line ends become line feeds. */
export const textarea = fieldType({ name: "textarea", parse: (raw) => readText(raw, LONGEST, true) });
