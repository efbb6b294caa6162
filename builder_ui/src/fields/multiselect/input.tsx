import { useId, useRef, useState, type KeyboardEvent } from "react";
import { useLanguage, useT } from "../../app/languages/index.ts";
import { Icon } from "../../ui/icon.tsx";
import { usePopup } from "../../ui/popup.ts";
import type { InputProps } from "../kind.ts";
import { optionOf, optionsOf, placeholderOf, type Option } from "../words.ts";
import { Chips } from "./chips.tsx";
import { chosenOf, toggled } from "./chosen.ts";

/** Several of a list: what is chosen as chips, and a search box whose list stays open while one picks. */
export function Input(given: InputProps) {
  const t = useT();
  const language = useLanguage();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const open = search !== null;
  usePopup(popup, box, open);

  const chosen = chosenOf(given.value);
  const offered = optionsOf(given.field, language).filter((one) => fits(one, search ?? "") && (!one.off || chosen.includes(one.value)));
  const start = (text: string): void => {
    setSearch(text);
    setActive(0);
  };
  const toggle = (value: string): void => {
    given.onChange(toggled(chosen, value));
    if (search !== "") start("");
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    // An Enter that ends a composition belongs to the input method.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const last = chosen.at(-1);
    const step = (by: number) => (): void => (open ? setActive((active + by + offered.length) % Math.max(1, offered.length)) : start(""));
    const moves: { [key: string]: (() => void) | undefined } = {
      ArrowDown: step(1),
      ArrowUp: step(-1),
      Enter: () => (open && offered[active] !== undefined ? toggle(offered[active].value) : start("")),
      Escape: open ? () => setSearch(null) : undefined,
      Backspace: (search ?? "") === "" && last !== undefined ? () => given.onChange(toggled(chosen, last)) : undefined,
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };

  return (
    <span ref={box} className="control chips-box" aria-invalid={given.invalid || undefined} onClick={() => input.current?.focus()}>
      <Chips options={chosen.map((one) => optionOf(given.field, one, language))} onRemove={toggle} />
      <input ref={input} className="chips-input" id={given.id} type="text" role="combobox" autoComplete="off"
        aria-expanded={open} aria-controls={open ? listId : undefined} aria-autocomplete="list"
        aria-activedescendant={open && offered[active] !== undefined ? `${listId}-${active}` : undefined}
        aria-describedby={given.describedBy} aria-invalid={given.invalid || undefined} aria-required={given.needed || undefined}
        placeholder={chosen.length === 0 ? placeholderOf(given.field, language) || t("fields.choose_some") : ""} value={search ?? ""}
        onClick={() => open || start("")} onBlur={() => setSearch(null)}
        onChange={(event) => start(event.target.value)} onKeyDown={onKey} />
      <span className="chips-mark"><Icon name="chevron" /></span>
      <div ref={popup} className="popup" popover="manual" onMouseDown={(event) => event.preventDefault()} onClick={(event) => event.stopPropagation()}>
        {open && <Options {...{ id: listId, offered, chosen, active, search }} onToggle={toggle} />}
      </div>
    </span>
  );
}

const fits = (option: Option, search: string): boolean => option.title.toLowerCase().includes(search.trim().toLowerCase());

type Given = { id: string; offered: Option[]; chosen: string[]; active: number; search: string; onToggle: (value: string) => void };

function Options({ id, offered, chosen, active, search, onToggle }: Given) {
  const t = useT();
  return (
    <>
      <div id={id} role="listbox" aria-multiselectable="true" aria-label={t("fields.choices")} className="choices">
        {offered.map((one, at) => (
          <div key={one.value} id={`${id}-${at}`} role="option" aria-selected={chosen.includes(one.value)} data-active={at === active || undefined}
            ref={at === active ? intoView : undefined} className="choice choice-check" onClick={() => onToggle(one.value)}>
            <span className="choice-title">{one.title}</span>{chosen.includes(one.value) && <Icon name="check" />}
          </div>
        ))}
      </div>
      <div role="status" className="choices-state">{offered.length === 0 && t("fields.nothing_found", { text: search })}</div>
    </>
  );
}

const intoView = (row: HTMLElement | null): void => row?.scrollIntoView({ block: "nearest" });
