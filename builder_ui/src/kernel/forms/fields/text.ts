import { fieldType } from "../field_type.ts";
import { readText } from "../texts.ts";

const LONGEST = 10_000;

/** One line of text, without space at its ends. */
export const text = fieldType({ name: "text", parse: (raw) => readText(raw, LONGEST) });
