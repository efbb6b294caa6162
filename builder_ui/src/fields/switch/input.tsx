import { useT } from "../../app/languages/index.ts";
import type { InputProps } from "../kind.ts";

/** On or off. What must be answered is asked as yes or no, since an untouched switch is neither. */
export function Input(given: InputProps) {
  const t = useT();
  if (given.needed) return <YesOrNo {...given} />;
  const on = given.value === true;
  return (
    <span className="switch">
      <input className="switch-box" id={given.id} type="checkbox" role="switch" checked={on}
        aria-invalid={given.invalid || undefined} aria-describedby={given.describedBy}
        onChange={(event) => given.onChange(event.target.checked)} />
      <span className="switch-word" aria-hidden="true">{on ? t("fields.yes") : t("fields.no")}</span>
    </span>
  );
}

function YesOrNo(given: InputProps) {
  const t = useT();
  return (
    <span className="yes-no" role="radiogroup" id={given.id} aria-labelledby={given.labelId} aria-required="true"
      aria-invalid={given.invalid || undefined} aria-describedby={given.describedBy}>
      {([true, false] as const).map((answer) => (
        <label key={String(answer)} className="yes-no-choice">
          <input type="radio" name={given.id} checked={given.value === answer} onChange={() => given.onChange(answer)} />
          <span>{t(answer ? "fields.yes" : "fields.no")}</span>
        </label>
      ))}
    </span>
  );
}
