import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useT } from "../../app/languages/index.ts";
import type { Choice } from "../form_state.ts";
import { useHost } from "../host.ts";
import type { InputProps, Refs } from "../kind.ts";
import { useChoices, type Found } from "./choices.ts";
import { Icon } from "../../ui/icon.tsx";
import { usePopup } from "../../ui/popup.ts";

type Given = InputProps & {
  /** The title of what is chosen, "" when nothing is. */
  title: string;
  onPick: (choice: Choice | null, refs: Refs) => void;
  /** How a choice looks in the list. */
  row?: (choice: Choice) => ReactNode;
};

/** A text box that searches as one types and offers what it finds; arrows and Enter pick. */
export function Chooser({ title, onPick, row, ...given }: Given) {
  const t = useT();
  const host = useHost();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const open = search !== null;
  const found = useChoices(`${host.address}/choices/${given.field.path}`, search ?? "", open);
  usePopup(popup, input, open);

  const close = (): void => setSearch(null);
  const start = (text: string): void => {
    setSearch(text);
    setActive(0);
  };
  const pick = (choice: Choice | null): void => {
    onPick(choice, found.refs);
    close();
  };
  const onKey = keysOf({ open, found, active, setActive, start, pick, close, empty: search === "" && title !== "" });

  return (
    <span className="chooser">
      <input ref={input} className="control chooser-input" id={given.id} type="text" role="combobox" autoComplete="off"
        aria-expanded={open} aria-controls={open ? listId : undefined} aria-autocomplete="list"
        aria-activedescendant={open && found.choices[active] !== undefined ? `${listId}-${active}` : undefined}
        aria-describedby={given.describedBy} aria-invalid={given.invalid || undefined} aria-required={given.needed || undefined}
        placeholder={open && title !== "" ? title : t("fields.search")} value={search ?? title}
        onClick={() => open || start("")} onBlur={close}
        onChange={(event) => start(event.target.value)} onKeyDown={onKey} />
      {title !== "" && !open && (
        <button type="button" className="chooser-clear" tabIndex={-1} aria-label={t("fields.clear", { title })}
          onClick={() => {
            pick(null);
            input.current?.focus();
          }}>
          <Icon name="cross" size={12} />
        </button>
      )}
      <span className="chooser-mark"><Icon name={open ? "search" : "chevron"} /></span>
      <div ref={popup} className="popup" popover="manual" onMouseDown={(event) => event.preventDefault()}>
        {open && <ChoiceList id={listId} found={found} active={active} search={search} row={row} onPick={pick} />}
      </div>
    </span>
  );
}

type ListProps = {
  id: string; found: Found; active: number; search: string;
  row: ((choice: Choice) => ReactNode) | undefined; onPick: (choice: Choice) => void;
};

function ChoiceList({ id, found, active, search, row, onPick }: ListProps) {
  const t = useT();
  const { choices, state, more } = found;
  return (
    <>
      <div id={id} role="listbox" aria-label={t("fields.choices")} className="choices" translate="no">
        {choices.map((choice, at) => (
          <div key={choice.id} id={`${id}-${at}`} role="option" aria-selected={at === active}
            ref={at === active ? intoView : undefined}
            className="choice" onClick={() => onPick(choice)}>
            {row === undefined ? <ChoiceText choice={choice} /> : row(choice)}
          </div>
        ))}
      </div>
      {more !== null && <button type="button" className="choices-more" tabIndex={-1} onClick={more}>{t("fields.more")}</button>}
      <div role="status" className="choices-state">
        {state === "loading" && choices.length === 0 && t("fields.searching")}
        {state === "failed" && t("fields.search_failed")}
        {state === "ready" && choices.length === 0 && (search === "" ? t("fields.nothing_yet") : t("fields.nothing_found", { text: search }))}
      </div>
    </>
  );
}

function ChoiceText({ choice }: { choice: Choice }) {
  return (
    <>
      <span className="choice-title">{choice.title}</span>
      {choice.subtitle !== null && choice.subtitle !== "" && <span className="choice-subtitle">{choice.subtitle}</span>}
    </>
  );
}

const intoView = (row: HTMLElement | null): void => row?.scrollIntoView({ block: "nearest" });

type Keys = {
  open: boolean; found: Found; active: number; setActive: (at: number) => void;
  start: (text: string) => void; pick: (choice: Choice | null) => void; close: () => void;
  /** Something is chosen and the search box is empty: deleting takes the choice away. */
  empty: boolean;
};

function keysOf({ open, found, active, setActive, start, pick, close, empty }: Keys) {
  const step = (by: number): void => {
    const count = found.choices.length;
    if (!open) start("");
    else if (count > 0) setActive((active + by + count) % count);
    if (open && by > 0 && active + 2 >= count) found.more?.();
  };
  const moves: { [key: string]: () => void } = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Escape: close,
    Enter: () => {
      const choice = found.choices[active];
      if (!open) start("");
      else if (choice !== undefined && found.state === "ready") pick(choice);
    },
  };
  return (event: KeyboardEvent<HTMLInputElement>): void => {
    // An Enter that ends a composition belongs to the input method.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape" && !open) return;
    const move = empty && (event.key === "Backspace" || event.key === "Delete") ? () => pick(null) : moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
}
