import { useRef, type DragEvent, type KeyboardEvent, type MouseEvent, type PointerEvent } from "react";
import { useT } from "../../../app/languages/index.ts";
import { Icon } from "../../../ui/index.ts";
import { isNumeric, unitIn, useColumnTitle } from "../cells.tsx";
import { nextSort, sortable, sortedBy, type Column } from "../columns.ts";
import { NARROWEST, WIDEST } from "./kept.ts";

type Given = {
  column: Column; at: number; sort: string; onSort: (sort: string) => void;
  /** null: as wide as usual. */
  onResize: (key: string, width: number | null) => void;
  onMove: (key: string, before: string) => void;
};

const STEP = 16;
const KIND = "text/x-column";

/** The head of a column: sorts when pressed (with Shift also by others), is dragged to another place and by its edge to another width. */
export function HeadCell({ column, at, sort, onSort, onResize, onMove }: Given) {
  const t = useT();
  const cell = useRef<HTMLDivElement>(null);
  const title = useColumnTitle()(column);
  const unit = unitIn(column);
  const sorted = sortedBy(sort, column.key);
  const words = <>{title}{unit !== "" && <span className="value-unit" translate="no"> {unit}</span>}</>;
  const press = (event: MouseEvent): void => onSort(nextSort(sort, column.key, event.shiftKey));
  return (
    <div ref={cell} className={isNumeric(column) ? "grid-headcell grid-number" : "grid-headcell"} role="columnheader" aria-colindex={at + 2}
      aria-sort={sorted === null ? "none" : sorted.descending ? "descending" : "ascending"} title={title} draggable
      onDragStart={(event) => event.dataTransfer.setData(KIND, column.key)}
      onDragOver={(event) => event.dataTransfer.types.includes(KIND) && event.preventDefault()}
      onDrop={(event) => drop(event, column.key, onMove)}>
      {sortable(column) ? (
        <button type="button" className="grid-sort" title={`${t("work.sort_by", { title })}. ${t("lists.sort_more")}`} onClick={press}>
          <span className="grid-sort-words">{words}</span>
          {sorted !== null && <Icon name={sorted.descending ? "down" : "up"} size={12} />}
          {sorted !== null && sorted.of > 1 && <span className="grid-sort-place">{sorted.at + 1}</span>}
        </button>
      ) : <span className="grid-sort-words">{words}</span>}
      <Edge title={title} widthNow={() => cell.current?.offsetWidth ?? NARROWEST} onResize={(width) => onResize(column.key, width)} />
    </div>
  );
}

function drop(event: DragEvent, before: string, onMove: Given["onMove"]): void {
  const moved = event.dataTransfer.getData(KIND);
  if (moved === "" || moved === before) return;
  event.preventDefault();
  onMove(moved, before);
}

type EdgeGiven = { title: string; widthNow: () => number; onResize: (width: number | null) => void };

/** The right edge of a column: dragged, moved with the arrows, put back by a double press. */
function Edge({ title, widthNow, onResize }: EdgeGiven) {
  const t = useT();
  const from = useRef<{ x: number; width: number } | null>(null);
  const put = (width: number): void => onResize(Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))));
  const begin = (event: PointerEvent): void => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width: widthNow() };
  };
  const walk = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? STEP : event.key === "ArrowLeft" ? -STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    put(widthNow() + by);
  };
  return (
    <span className="grid-edge" role="separator" aria-orientation="vertical" tabIndex={0} aria-label={t("lists.resize", { title })}
      aria-valuemin={NARROWEST} aria-valuemax={WIDEST} aria-valuenow={NARROWEST} draggable onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={begin} onPointerUp={() => {
        from.current = null;
      }}
      onPointerMove={(event) => from.current !== null && put(from.current.width + event.clientX - from.current.x)}
      onDoubleClick={() => onResize(null)} onKeyDown={walk} />
  );
}
