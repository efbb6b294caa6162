import { useEffect, useId, useRef, type FormEvent, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { useT } from "../app/languages/index.ts";
import { Button, IconButton, type ButtonLook } from "./button.tsx";
import "./dialog.css";

type Given = {
  open: boolean;
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot. */
  footer?: ReactNode;
  /** With it the whole is a form: Enter submits. */
  onSubmit?: () => void;
  /** From the right at the desk and from below on the phone, or in the middle. */
  side?: boolean;
  wide?: boolean;
  /** As large as the window allows, for a drawing. */
  full?: boolean;
  /** Cannot be closed without an answer. */
  firm?: boolean;
};

/** A native modal dialog: the focus stays inside, begins at `data-first`, and goes back when it closes. */
export function Dialog({ open, title, onClose, children, footer, onSubmit, side = false, wide = false, full = false, firm = false }: Given) {
  const t = useT();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useOpen(dialog, open);
  if (!open) return null;
  const inside = (
    <>
      <div className="dialog-head">
        <h2 id={id} className="dialog-title">{title}</h2>
        {!firm && <IconButton icon="cross" label={t("ui.close")} onClick={onClose} />}
      </div>
      <div className="dialog-body">{children}</div>
      {footer !== undefined && <div className="dialog-foot">{footer}</div>}
    </>
  );
  // Outside of what opened it: a form may not stand in another.
  return createPortal(
    <dialog ref={dialog} className={["dialog", side ? "dialog-side" : "", wide ? "dialog-wide" : "", full ? "dialog-full" : ""].filter(Boolean).join(" ")}
      aria-labelledby={id} tabIndex={-1}
      onCancel={(event) => {
        event.preventDefault();
        if (!firm) onClose();
      }}
      onMouseDown={(event) => {
        if (!firm && !side && event.target === dialog.current) onClose();
      }}>
      {onSubmit === undefined ? <div className="dialog-inside">{inside}</div>
        : <form className="dialog-inside" noValidate onSubmit={(event) => submit(event, onSubmit)}>{inside}</form>}
    </dialog>, document.body);
}

function submit(event: FormEvent, action: () => void): void {
  event.preventDefault();
  // It is still a child in React of the form that opened it: the event must not go on to that one.
  event.stopPropagation();
  action();
}

/** A panel at the side with more of something: a native modal as well. */
export function Sheet(given: Omit<Given, "side">) {
  return <Dialog side {...given} />;
}

type ConfirmGiven = {
  open: boolean;
  title: string;
  /** What will happen, in a sentence. */
  text: ReactNode;
  /** The verb on the button. */
  action: string;
  look?: ButtonLook;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something that cannot simply be undone. */
export function Confirm({ open, title, text, action, look = "primary", busy = false, onConfirm, onClose }: ConfirmGiven) {
  const t = useT();
  return (
    <Dialog open={open} title={title} onClose={onClose} onSubmit={onConfirm} footer={
      <>
        <Button onClick={onClose}>{t("ui.cancel")}</Button>
        <Button type="submit" look={look} busy={busy}>{action}</Button>
      </>
    }>
      <p className="quiet">{text}</p>
    </Dialog>
  );
}

function useOpen(dialog: { current: HTMLDialogElement | null }, open: boolean): void {
  useEffect(() => {
    const element = dialog.current;
    if (!open || element === null) return undefined;
    const before = document.activeElement;
    if (!element.open) element.showModal();
    (element.querySelector<HTMLElement>("[data-first]") ?? element).focus();
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [dialog, open]);
}
