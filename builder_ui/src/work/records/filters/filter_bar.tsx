import { useT } from "../../../app/languages/index.ts";
import type { Refs } from "../../../fields/kind.ts";
import type { Form } from "../../../kernel/forms/form.ts";
import { Icon, Popover } from "../../../ui/index.ts";
import { ConditionForm } from "./condition_form.tsx";
import type { Condition, Filter } from "./conditions.ts";
import "./filters.css";
import type { Titled } from "./value_control.tsx";
import { useConditionWords } from "./words.ts";

type Given = { form: Form; address: string; refs: Refs; stages: Titled[]; filter: Filter | null; onChange: (filter: Filter) => void };

/** The filters in words, each to be changed or taken away, whether all or any must hold, and a way to one more. */
export function FilterBar({ form, address, refs, stages, filter, onChange }: Given) {
  const t = useT();
  const words = useConditionWords(form, refs, stages);
  const { mode, conditions } = filter ?? { mode: "all" as const, conditions: [] };
  const put = (next: Condition[]): void => onChange({ mode, conditions: next });
  return (
    <div className="filters">
      {filter === null && <Pill text={t("lists.filter_custom")} onRemove={() => onChange({ mode: "all", conditions: [] })}><span>{t("lists.filter_custom")}</span></Pill>}
      {conditions.map((condition, at) => {
        const text = words(condition);
        return (
          // Two conditions may read alike: only the place tells them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <Pill key={`${at} ${condition.field}`} text={text} onRemove={() => put(conditions.toSpliced(at, 1))}>
            <Popover className="pill-words" label={t("lists.filter_change")} content={(close) => (
              <ConditionForm {...{ form, address, stages, refs }} given={condition} onDone={(next) => {
                close();
                put(conditions.toSpliced(at, 1, next));
              }} />
            )}>
              <span translate="no">{text}</span>
            </Popover>
          </Pill>
        );
      })}
      {conditions.length > 1 && (
        <button type="button" className="text-button" title={t("lists.mode_change")} onClick={() => onChange({ mode: mode === "all" ? "any" : "all", conditions })}>
          {t(`lists.mode.${mode}`)}
        </button>
      )}
      <Popover className="button button-quiet button-small" label={t("work.filter_add")} content={(close) => (
        <ConditionForm {...{ form, address, stages, refs }} onDone={(next) => {
          close();
          put([...conditions, next]);
        }} />
      )}>
        <Icon name={conditions.length === 0 ? "filter" : "add"} />
        <span className="button-text">{t(conditions.length === 0 ? "work.filter" : "work.filter_add")}</span>
      </Popover>
    </div>
  );
}

function Pill({ text, onRemove, children }: { text: string; onRemove: () => void; children: React.ReactNode }) {
  const t = useT();
  return (
    <span className="pill">
      {children}
      <button type="button" className="pill-remove" aria-label={t("work.filter_remove", { text })} onClick={onRemove}><Icon name="cross" size={12} /></button>
    </span>
  );
}
