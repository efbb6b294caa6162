import { useState } from "react";
import { useLanguage, useT } from "../../app/languages/index.ts";
import { optionOf, titleOf } from "../../fields/words.ts";
import type { Form } from "../../kernel/forms/form.ts";
import { Button, Icon } from "../../ui/index.ts";
import { stateWord } from "../parts/state_tag.tsx";
import type { Condition } from "./conditions.ts";
import { FilterDialog } from "./filter_dialog.tsx";

type Given = { form: Form; conditions: Condition[]; hasCases: boolean; onChange: (conditions: Condition[]) => void };

/** The filters in words, each to be taken away, and a way to one more. */
export function FilterBar({ form, conditions, hasCases, onChange }: Given) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const words = useWords(form);
  return (
    <>
      <Button look="quiet" small icon="filter" onClick={() => setOpen(true)}>{t("work.filter")}</Button>
      {conditions.map((condition, at) => {
        const text = words(condition);
        return (
          <button key={`${condition.field} ${condition.is}`} type="button" className="pill" aria-label={t("work.filter_remove", { text })}
            onClick={() => onChange(conditions.toSpliced(at, 1))}>
            <span translate="no">{text}</span><Icon name="cross" size={12} />
          </button>
        );
      })}
      {open && (
        <FilterDialog form={form} hasCases={hasCases} onClose={() => setOpen(false)}
          onAdd={(condition) => {
            setOpen(false);
            onChange([...conditions.filter((one) => one.field !== condition.field || one.is !== condition.is), condition]);
          }} />
      )}
    </>
  );
}

function useWords(form: Form): (condition: Condition) => string {
  const t = useT();
  const language = useLanguage();
  return ({ field: key, is, value }) => {
    const field = form.fields.get(key);
    const title = field === undefined ? t("work.column._state") : titleOf(field, language);
    if (is === "empty") return `${title} ${value === false ? t("work.is.filled") : t("work.is.empty")}`;
    const said = key === "_state" ? stateWord(String(value), t)
      : typeof value === "boolean" ? (value ? t("fields.yes") : t("fields.no"))
        : (Array.isArray(value) ? value : [value]).map((one) => (field === undefined ? String(one) : optionOf(field, String(one), language).title)).join(", ");
    return `${title} ${t(`work.is.${is as "eq"}`)} ${said}`;
  };
}
