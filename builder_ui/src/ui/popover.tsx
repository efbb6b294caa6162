import { useId, useRef, useState, type ReactNode, type ToggleEvent } from "react";
import "./popover.css";
import { place } from "./popup.ts";

const HIGHEST = 480;

type Given = {
  /** What the opened part is called. */
  label: string;
  className: string;
  /** Inside the button. */
  children: ReactNode;
  /** What opens; it is only there while it is open. */
  content: (close: () => void) => ReactNode;
  /** The button's name where its content is no text, or not enough of one. */
  buttonLabel?: string;
};

/** A button that opens a small form over the page; Esc and a press beside it close it. The focus begins at `data-first`. */
export function Popover({ label, className, children, content, buttonLabel }: Given) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = (): void => panel.current?.hidePopover();
  const onToggle = (event: ToggleEvent<HTMLDivElement>): void => {
    // What opens inside, a list of choices, tells of itself as well.
    if (event.target !== panel.current) return;
    const opened = event.newState === "open";
    setOpen(opened);
    if (opened) {
      requestAnimationFrame(() => {
        if (panel.current === null || button.current === null) return;
        place(panel.current, button.current, HIGHEST);
        panel.current.querySelector<HTMLElement>("[data-first]")?.focus();
      });
    }
  };
  return (
    <>
      <button ref={button} type="button" className={className} popoverTarget={id} aria-haspopup="dialog" aria-expanded={open} aria-label={buttonLabel}>
        {children}
      </button>
      <div ref={panel} id={id} className="popup popover" popover="auto" role="dialog" aria-label={label} onToggle={onToggle}>
        {open && content(close)}
      </div>
    </>
  );
}
