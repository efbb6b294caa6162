import { useEffect } from "react";
import { create } from "zustand";
import { useT } from "../app/languages/index.ts";
import { IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";
import "./toast.css";

/** data: the text holds what people typed, in whatever language. */
export type Toast = { /** To take it back by. */ id?: string; text: string; data?: boolean; tone?: "done" | "bad"; action?: { label: string; run: () => void } };
type Shown = Toast & { key: string };

const LONG = 6000;

const useToasts = create<{ shown: Shown[]; show: (toast: Toast) => void; drop: (key: string) => void }>((set) => ({
  shown: [],
  show: (toast) => set(({ shown }) => ({ shown: [...shown.slice(-2), { ...toast, key: toast.id ?? crypto.randomUUID() }] })),
  drop: (key) => set((state) => (state.shown.some((one) => one.key === key) ? { shown: state.shown.filter((one) => one.key !== key) } : state)),
}));

/** Says in passing that something happened: `toast({ text })`. */
export function useToast(): (toast: Toast) => void {
  return useToasts((state) => state.show);
}

/** Takes back one that was shown with an id: `drop(id)`. */
export function useDropToast(): (id: string) => void {
  return useToasts((state) => state.drop);
}

/** Where they appear; once, in the frame. */
export function Toasts() {
  const shown = useToasts((state) => state.shown);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((toast) => <OneToast key={toast.key} toast={toast} />)}
    </div>
  );
}

function OneToast({ toast: { key: id, text, data, tone = "done", action } }: { toast: Shown }) {
  const t = useT();
  const drop = useToasts((state) => state.drop);
  useEffect(() => {
    const timer = setTimeout(() => drop(id), LONG);
    return () => clearTimeout(timer);
  }, [drop, id]);
  return (
    <div className={`toast toast-${tone}`}>
      <Icon name={tone === "done" ? "check" : "warning"} />
      <span className="toast-text" translate={data === true ? "no" : undefined}>{text}</span>
      {action !== undefined && (
        <button type="button" className="text-button" onClick={() => {
          action.run();
          drop(id);
        }}>{action.label}</button>
      )}
      <IconButton icon="cross" label={t("ui.dismiss")} onClick={() => drop(id)} />
    </div>
  );
}
