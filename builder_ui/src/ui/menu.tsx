import { useId, useRef, useState, type KeyboardEvent, type ReactNode, type ToggleEvent } from "react";
import "./menu.css";
import { Icon, type IconName } from "./icon.tsx";
import { place } from "./popup.ts";

export type MenuItem = {
  key: string;
  label: string;
  icon?: IconName;
  /** What will happen, in a sentence. */
  hint?: string;
  danger?: boolean;
  /** The label is what people typed, in whatever language. */
  data?: boolean;
  onSelect: () => void;
};

type Given = { label?: string; className: string; items: MenuItem[]; children: ReactNode; describedBy?: string };

/** A button that opens a list of actions; arrows walk it, Esc closes it and gives the focus back. */
export function Menu({ label, className, items, children, describedBy }: Given) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const onToggle = (event: ToggleEvent<HTMLDivElement>): void => {
    const opened = event.newState === "open";
    setOpen(opened);
    if (!opened || list.current === null || button.current === null) return;
    place(list.current, button.current);
    entries(list.current)[0]?.focus();
  };

  return (
    <>
      <button ref={button} id={`${id}-button`} type="button" className={className} popoverTarget={id} aria-haspopup="menu" aria-expanded={open}
        aria-label={label} aria-describedby={describedBy}>
        {children}
      </button>
      <div ref={list} id={id} className="popup menu" popover="auto" role="menu" aria-label={label}
        aria-labelledby={label === undefined ? `${id}-button` : undefined} onToggle={onToggle}
        onKeyDown={walk}>
        {items.map((item) => (
          <button key={item.key} type="button" role="menuitem" tabIndex={-1} className={item.danger ? "menu-item menu-danger" : "menu-item"}
            onClick={() => {
              list.current?.hidePopover();
              item.onSelect();
            }}>
            {item.icon !== undefined && <Icon name={item.icon} />}
            <span className="menu-words">
              <span translate={item.data === true ? "no" : undefined}>{item.label}</span>
              {item.hint !== undefined && <span className="menu-hint">{item.hint}</span>}
            </span>
          </button>
        ))}
      </div>
    </>
  );
}

const entries = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[role=menuitem]")];

const STEPS: { [key: string]: (at: number, count: number) => number } = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === "Tab") event.currentTarget.hidePopover();
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const all = entries(event.currentTarget);
  all[step(all.indexOf(document.activeElement as HTMLElement), all.length)]?.focus();
}
