import type { HTMLInputAutoCompleteAttribute } from "react";
import { useLanguage } from "../../app/languages/index.ts";
import type { InputProps } from "../kind.ts";
import { placeholderOf } from "../words.ts";

type Given = InputProps & {
  type?: "text" | "tel" | "email";
  autoComplete?: HTMLInputAutoCompleteAttribute;
};

/** One line of text. */
export function TextBox({ type = "text", autoComplete = "off", ...given }: Given) {
  const language = useLanguage();
  return (
    <input className="control" id={given.id} type={type} autoComplete={autoComplete}
      value={String(given.value ?? "")} placeholder={placeholderOf(given.field, language) || undefined}
      required={given.needed} aria-invalid={given.invalid || undefined} aria-describedby={given.describedBy}
      maxLength={maxOf(given.field.schema["maxLength"])}
      onChange={(event) => given.onChange(event.target.value)} />
  );
}

/** A little room beyond the limit, so that the reader is told instead of his letters vanishing. */
function maxOf(limit: unknown): number | undefined {
  return typeof limit === "number" ? limit + 50 : undefined;
}
