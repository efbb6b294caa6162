import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { useT } from "../../../app/languages/index.ts";
import "./side.css";

const PLACE = "formloom.panel";
const USUAL = 560;
const NARROWEST = 420;
/** How much of the window the list keeps. */
const LEFT = 420;
const STEP = 32;

/** The panel beside a list; its edge is dragged, or moved with the arrows, and stays where it was put. */
export function Side({ children }: { children: ReactNode }) {
  const t = useT();
  const [width, setWidth] = useState(kept);
  const from = useRef<{ x: number; width: number } | null>(null);
  const put = (wanted: number): void => {
    const next = Math.round(Math.max(NARROWEST, Math.min(wanted, window.innerWidth - LEFT)));
    setWidth(next);
    keep(next);
  };
  const begin = (event: PointerEvent): void => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width };
  };
  const walk = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowLeft" ? STEP : event.key === "ArrowRight" ? -STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    put(width + by);
  };
  return (
    <aside className="records-side" aria-label={t("work.record")} style={{ "--side": `${width}px` } as CSSProperties}>
      <span className="side-edge" role="separator" aria-orientation="vertical" tabIndex={0} aria-label={t("lists.panel_width")}
        aria-valuemin={NARROWEST} aria-valuemax={Math.max(NARROWEST, window.innerWidth - LEFT)} aria-valuenow={width}
        onPointerDown={begin} onPointerMove={(event) => from.current !== null && put(from.current.width + from.current.x - event.clientX)}
        onPointerUp={() => {
          from.current = null;
        }}
        onDoubleClick={() => put(USUAL)} onKeyDown={walk} />
      {children}
    </aside>
  );
}

function kept(): number {
  try {
    return Number(localStorage.getItem(PLACE)) || USUAL;
  } catch {
    return USUAL;
  }
}

function keep(width: number): void {
  try {
    localStorage.setItem(PLACE, String(width));
  } catch {
    // A full or forbidden store: the panel has its usual width next time.
  }
}
