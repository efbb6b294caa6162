import { useT } from "../../app/languages/index.ts";
import type { InputProps } from "../kind.ts";

export function Input(given: InputProps) {
  const t = useT();
  const on = given.value === true;
  return (
    <span className="switch">
      <input className="switch-box" id={given.id} type="checkbox" role="switch" checked={on}
        aria-invalid={given.invalid || undefined} aria-describedby={given.describedBy} aria-required={given.needed || undefined}
        onChange={(event) => given.onChange(event.target.checked)} />
      <span className="switch-word" aria-hidden="true">{on ? t("fields.yes") : t("fields.no")}</span>
    </span>
  );
}
