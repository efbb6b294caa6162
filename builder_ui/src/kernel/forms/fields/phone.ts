import { fieldType, MASK } from "../field_type.ts";
import { readText } from "../texts.ts";
import { Wrong, wordOf } from "../values.ts";

const SHAPE = /^\+?[0-9]{5,20}$/;
const LONGEST = 60;

/** A telephone number: digits with an optional plus; spaces, hyphens and brackets are dropped. */
export const phone = fieldType({
  name: "phone",
  parse: (raw) => {
    const text = readText(raw, LONGEST);
    if (typeof text !== "string") return text;
    const bare = text.replace(/[ ()-]/g, "");
    return SHAPE.test(bare) ? bare : new Wrong("not_a_phone");
  },
  mask: (value) => {
    const text = wordOf(value);
    return text.length >= 11 ? `${text.slice(0, 3)}****${text.slice(-4)}` : MASK;
  },
});
