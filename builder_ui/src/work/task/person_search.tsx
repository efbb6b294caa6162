import { useId, useState, type KeyboardEvent } from "react";
import { useT } from "../../app/languages/index.ts";
import type { Choice } from "../../fields/form_state.ts";
import { useChoices } from "../../fields/parts/choices.ts";
import { Avatar } from "../../ui/index.ts";

type Given = {
  /** Where the people are asked for: `/w/demo/tasks/…/people`. */
  address: string;
  value: Choice | null;
  onChange: (choice: Choice | null) => void;
};

/** Finding one colleague: type, walk with arrows, pick. The list stands open under the box. */
export function PersonSearch({ address, value, onChange }: Given) {
  const t = useT();
  const id = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const { choices, state, more } = useChoices(address, text, true);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const choice = choices[active];
    if (step !== 0 && choices.length > 0) {
      event.preventDefault();
      setActive((active + step + choices.length) % choices.length);
    } else if (event.key === "Enter" && choice !== undefined) {
      event.preventDefault();
      onChange(choice);
    }
  };
  return (
    <div className="person-search">
      <label htmlFor={id} className="labelled-label">{t("work.transfer_to")}</label>
      <input id={id} className="control" type="text" role="combobox" autoComplete="off" aria-expanded="true" aria-controls={`${id}-list`}
        aria-activedescendant={choices[active] === undefined ? undefined : `${id}-${active}`} placeholder={t("fields.search")} value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }} onKeyDown={onKeyDown} />
      <div id={`${id}-list`} className="person-list" role="listbox" aria-label={t("work.transfer_to")} translate="no">
        {choices.map((choice, at) => (
          <div key={choice.id} id={`${id}-${at}`} role="option" aria-selected={choice.id === value?.id} data-active={at === active || undefined}
            className="choice choice-person" onClick={() => onChange(choice)}>
            <Avatar name={choice.title} size="s" /><span className="choice-title">{choice.title}</span>
            {choice.subtitle !== null && <span className="choice-subtitle">{choice.subtitle}</span>}
          </div>
        ))}
      </div>
      {more !== null && <button type="button" className="choices-more" onClick={more}>{t("fields.more")}</button>}
      <div role="status" className="choices-state">
        {state === "failed" ? t("fields.search_failed") : state === "ready" && choices.length === 0 ? t("fields.nothing_found", { text }) : ""}
      </div>
    </div>
  );
}
