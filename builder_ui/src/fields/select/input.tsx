import { useLanguage, useT } from "../../app/languages/index.ts";
import type { InputProps } from "../kind.ts";
import { optionsOf, placeholderOf } from "../words.ts";

/** One of a list; an option that was switched off is offered only while it is the value. */
export function Input(given: InputProps) {
  const t = useT();
  const language = useLanguage();
  const value = typeof given.value === "string" ? given.value : "";
  const options = optionsOf(given.field, language).filter((one) => !one.off || one.value === value);
  return (
    <span className="control-select">
      <select className={value === "" ? "control control-empty" : "control"} id={given.id} value={value}
        required={given.needed} aria-invalid={given.invalid || undefined} aria-describedby={given.describedBy}
        onChange={(event) => given.onChange(event.target.value || null)}>
        <option value="">{placeholderOf(given.field, language) || t("fields.choose")}</option>
        {options.map((one) => <option key={one.value} value={one.value}>{one.title}</option>)}
      </select>
    </span>
  );
}
