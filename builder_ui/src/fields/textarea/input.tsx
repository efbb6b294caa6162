import { useLanguage } from "../../app/languages/index.ts";
import type { InputProps } from "../kind.ts";
import { placeholderOf } from "../words.ts";

const LINES = 3;

/** Several lines; the box grows with what is in it where the browser can. */
export function Input(given: InputProps) {
  const language = useLanguage();
  const lines = given.field.options["lines"];
  return (
    <textarea translate="no" className="control control-lines" id={given.id} rows={typeof lines === "number" ? lines : LINES}
      value={String(given.value ?? "")} placeholder={placeholderOf(given.field, language) || undefined}
      required={given.needed} aria-invalid={given.invalid || undefined} aria-describedby={given.describedBy}
      onChange={(event) => given.onChange(event.target.value)} />
  );
}
