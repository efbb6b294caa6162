/** The texts of a definition in the reader's language. */

import { choicesOf, valuesOf, type Field } from "../kernel/forms/field.ts";
import { isObject, own, type Json, type Values } from "../kernel/forms/values.ts";

/** A text written plainly or as `{language: text}`. */
export function textIn(value: Json | undefined, language: string): string {
  if (typeof value === "string") return value;
  if (!isObject(value)) return "";
  const found = own(value, language) ?? Object.values(value)[0];
  return typeof found === "string" ? found : "";
}

function wordsOf(options: Values, language: string): Values {
  const texts = own(options, "text");
  const found = isObject(texts) ? own(texts, language) : undefined;
  return isObject(found) ? found : {};
}

/** One of a field's texts: its translation, else what the definition says plainly. */
function told(field: Field, language: string, word: string, plain: Json | undefined): string {
  return textIn(own(wordsOf(field.options, language), word) ?? plain, language);
}

export function titleOf(field: Field, language: string): string {
  return told(field, language, "title", field.title);
}

export function hintOf(field: Field, language: string): string {
  return told(field, language, "hint", own(field.options, "hint")) ||
    told(field, language, "description", own(field.schema, "description"));
}

export function placeholderOf(field: Field, language: string): string {
  return told(field, language, "placeholder", own(field.options, "placeholder"));
}

/** A definition's colour -> the tone of our tags; other colours are drawn as none. */
const TONES: { [colour: string]: string } = {
  green: "green", amber: "amber", orange: "amber", red: "red", blue: "blue", violet: "violet", grey: "grey",
};

export type Option = { value: string; title: string; colour: string; off: boolean };

/** The choices of a field, in the order of its definition. */
export function optionsOf(field: Field, language: string): Option[] {
  return valuesOf(field).filter((one) => typeof one === "string").map((value) => optionOf(field, value, language));
}

/** What people read of one choice, also of one that is offered no more. */
export function optionOf(field: Field, value: string, language: string): Option {
  const told = own(wordsOf(field.options, language), "options");
  const given = choicesOf(field).find((one) => one["value"] === value) ?? {};
  const title = (isObject(told) ? textIn(own(told, value), language) : "") || textIn(given["title"], language);
  const colour = textIn(given["colour"], language);
  return { value, title: title || value, colour: TONES[colour] ?? "", off: given["off"] === true };
}
