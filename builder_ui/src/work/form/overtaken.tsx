import { useLanguage, useT } from "../../app/languages/index.ts";
import { useForm, useHost } from "../../fields/host.ts";
import { valueAt } from "../../fields/reading.ts";
import { titleOf } from "../../fields/words.ts";
import { Button, Icon } from "../../ui/index.ts";
import { conflictsOf } from "./conflicts.ts";
import type { FormStore } from "./store.ts";

/** Fields that somebody else changed while they were typed into here: for each, whose value it shall be. */
export function Overtaken({ store }: { store: FormStore }) {
  const t = useT();
  const language = useLanguage();
  const { kindOf } = useHost();
  // What is read below changes with the conflicts, the typing and the record.
  const state = useForm((one) => one);
  const conflicts = conflictsOf(store.getState());
  if (conflicts.length === 0) return null;
  return (
    <div className="overtaken" role="alert">
      <p><Icon name="warning" size={14} /> {t("work.overtaken", { count: conflicts.length })}</p>
      <ul>
        {conflicts.map((key) => {
          const field = state.form.fields.get(key)!;
          const { Cell } = kindOf(field);
          const title = titleOf(field, language);
          return (
            <li key={key} data-conflict={key}>
              <strong>{title}</strong>
              <span className="overtaken-value"><span className="quiet">{t("work.overtaken_theirs")}</span> <Cell field={field} value={state.stored[key]} refs={state.refs} /></span>
              <span className="overtaken-value"><span className="quiet">{t("work.overtaken_mine")}</span> <Cell field={field} value={valueAt(state, key)} refs={state.refs} /></span>
              <span className="overtaken-buttons">
                <Button small onClick={() => store.getState().takeTheirs(key)} aria-label={`${title}: ${t("work.take_theirs")}`}>{t("work.take_theirs")}</Button>
                <Button small onClick={() => store.getState().keepMine(key)} aria-label={`${title}: ${t("work.keep_mine")}`}>{t("work.keep_mine")}</Button>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
