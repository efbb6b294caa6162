import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from "react";
import { useT } from "../../../app/languages/index.ts";
import type { RecordItem, Refs } from "../../../api/index.ts";
import { useEdges } from "../../../ui/index.ts";
import { CellView, isNumeric } from "../cells.tsx";
import { textOf } from "../cell_text.ts";
import { titled, type Column } from "../columns.ts";
import type { Totals } from "../totals.ts";
import { depthAt, keepDepth } from "./depth.ts";
import "./grid.css";
import { HeadCell } from "./head_cell.tsx";
import type { Layout } from "./kept.ts";
import type { Selection } from "./selection.ts";
import { TotalsRow } from "./totals_row.tsx";
import { widthsOf } from "./widths.ts";

type Given = {
  label: string;
  /** What list this is: coming back to it finds the place where one was. */
  place: string;
  columns: Column[];
  records: RecordItem[];
  refs: Refs;
  sort: string;
  onSort: (sort: string) => void;
  layout: Layout;
  onLayout: (change: Partial<Layout>) => void;
  selection: Selection;
  totals: Totals | undefined;
  current: string | null;
  onOpen: (id: string) => void;
  more: (() => void) | null;
  /** What is shown is of the question before; the answer is on its way. */
  isOld: boolean;
};

const ROW = 36;
const NEAR = 24;

/** Records in rows: the head stays, rows far away are not drawn, the next ones are fetched before one gets there. */
export function Grid({ label, place, columns, records, refs, sort, onSort, layout, onLayout, selection, totals, current, onOpen, more, isOld }: Given) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useEdges(box);
  const virtual = useVirtualizer({ count: records.length, getScrollElement: () => box.current, estimateSize: () => ROW, overscan: 16, initialOffset: () => depthAt(place), paddingEnd: totals === undefined ? 0 : ROW });
  useEffect(() => {
    box.current?.scrollTo({ top: depthAt(place) });
  }, [place]);
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more !== null && last >= records.length - NEAR) more();
  }, [last, more, records.length]);
  const at = current === null ? -1 : records.findIndex((one) => one.id === current);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, [at, virtual]);
  const { template, least, box: first } = widthsOf(columns, layout.widths);
  const move = (key: string, before: string): void => {
    const rest = columns.map((one) => one.key).filter((one) => one !== key);
    onLayout({ columns: rest.toSpliced(rest.indexOf(before), 0, key) });
  };
  const resize = (key: string, width: number | null): void => {
    const { [key]: _gone, ...others } = layout.widths;
    onLayout({ widths: width === null ? others : { ...others, [key]: width } });
  };
  return (
    <div ref={box} className="grid-scroll" role="grid" aria-label={label} aria-rowcount={records.length + 1} aria-colcount={columns.length + 1} aria-multiselectable aria-busy={isOld || undefined}
      onScroll={(event) => keepDepth(place, event.currentTarget.scrollTop)}
      style={{ "--columns": template, "--least": `${least}px`, "--box": `${first}px` } as CSSProperties}>
      <div className="grid-head" role="row" aria-rowindex={1}>
        <div className="grid-headcell grid-box" role="columnheader" aria-colindex={1}>
          <label className="grid-check"><input type="checkbox" aria-label={t("lists.select_all")} checked={selection.ids.size > 0 && selection.ids.size === records.length}
            ref={(input) => {
              if (input !== null) input.indeterminate = selection.ids.size > 0 && selection.ids.size < records.length;
            }} onChange={selection.toggleAll} /></label>
        </div>
        {columns.map((column, index) => <HeadCell key={column.key} {...{ column, sort, onSort }} at={index} onResize={resize} onMove={move} />)}
      </div>
      <div className="grid-rows" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const record = records[row.index]!;
          const isSelected = selection.ids.has(record.id);
          return (
            <div key={record.id} className="grid-row" role="row" aria-rowindex={row.index + 2} aria-selected={isSelected} tabIndex={0} data-row-key={record.id}
              aria-current={record.id === current || undefined} aria-label={titled(record)}
              style={{ transform: `translateY(${row.start}px)` }}
              onClick={() => onOpen(record.id)} onKeyDown={(event) => opens(event, () => onOpen(record.id))}>
              <div className="grid-cell grid-box" role="gridcell" onClick={(event) => event.stopPropagation()}>
                <label className="grid-check"><input type="checkbox" tabIndex={-1} aria-label={t("lists.select", { title: titled(record) })} checked={isSelected} readOnly
                  onClick={(event) => selection.toggle(record.id, event.shiftKey)} /></label>
              </div>
              {columns.map((column) => (
                <div key={column.key} className={isNumeric(column) ? "grid-cell grid-number" : "grid-cell"} role="gridcell" title={textOf(column, record, refs)}>
                  <CellView column={column} record={record} refs={refs} />
                </div>
              ))}
            </div>
          );
        })}
      </div>
      {totals !== undefined && <TotalsRow {...{ columns, totals }} row={records.length + 2} />}
    </div>
  );
}

function opens(event: KeyboardEvent, open: () => void): void {
  if (event.target !== event.currentTarget || (event.key !== "Enter" && event.key !== " ")) return;
  event.preventDefault();
  open();
}
