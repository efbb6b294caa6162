import { fieldType } from "../field_type.ts";
import { readText } from "../texts.ts";
import { Wrong, wordOf } from "../values.ts";

const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const SHAPE = new RegExp(`^[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@${LABEL}(?:\\.${LABEL})+$`);
const LONGEST = 254;

/** An e-mail address as browsers understand it, with a dot in its domain. */
export const email = fieldType({
  name: "email",
  parse: (raw) => {
    const text = readText(raw, LONGEST);
    if (typeof text !== "string") return text;
    return SHAPE.test(text) ? text : new Wrong("not_an_email");
  },
  mask: (value) => {
    const [name, ...domain] = wordOf(value).split("@");
    return `${name!.slice(0, 1)}***@${domain.join("@")}`;
  },
});
