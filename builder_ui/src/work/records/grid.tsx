import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from "react";
import { useT } from "../../app/languages/index.ts";
import type { RecordItem, Refs } from "../../api/index.ts";
import { Icon, useEdges } from "../../ui/index.ts";
import { useRowKeys } from "../keyboard/row_keys.ts";
import { CellView, isNumeric, unitIn, useColumnTitle } from "./cells.tsx";
import { textOf } from "./cell_text.ts";
import { nextSort, sortable, titled, type Column } from "./columns.ts";
import "./grid.css";

type Given = {
  label: string;
  columns: Column[];
  records: RecordItem[];
  refs: Refs;
  sort: string;
  onSort: (sort: string) => void;
  current: string | null;
  onOpen: (id: string) => void;
  more: (() => void) | null;
};

const ROW = 36;
const NEAR = 12;
/** The first column begins where the page's title does, and the last ends where its actions do. */
const MARGIN = 12;

/** Records in rows: the head stays, rows far away are not drawn, the next ones are fetched before one gets there. */
export function Grid({ label, columns, records, refs, sort, onSort, current, onOpen, more }: Given) {
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box);
  useEdges(box);
  const virtual = useVirtualizer({ count: records.length, getScrollElement: () => box.current, estimateSize: () => ROW, overscan: 16 });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more !== null && last >= records.length - NEAR) more();
  }, [last, more, records.length]);
  const widths = columns.map((column, at) => widthOf(column, at === 0 || at === columns.length - 1));
  const template = widths.map(([least, share]) => (share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`)).join(" ");
  const least = widths.reduce((sum, [one]) => sum + one, 0);
  return (
    <div ref={box} className="grid-scroll" role="grid" aria-label={label} aria-rowcount={records.length + 1} aria-colcount={columns.length}
      style={{ "--columns": template, "--least": `${least}px` } as CSSProperties}>
      <div className="grid-head" role="row" aria-rowindex={1}>
        {columns.map((column) => <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />)}
      </div>
      <div className="grid-rows" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const record = records[row.index]!;
          return (
            <div key={record.id} className="grid-row" role="row" aria-rowindex={row.index + 2} tabIndex={0} data-row-key={record.id}
              aria-current={record.id === current || undefined} aria-label={titled(record)}
              style={{ transform: `translateY(${row.start}px)` }}
              onClick={() => onOpen(record.id)} onKeyDown={(event) => opens(event, () => onOpen(record.id))}>
              {columns.map((column) => (
                <div key={column.key} className={isNumeric(column) ? "grid-cell grid-number" : "grid-cell"} role="gridcell" title={textOf(column, record, refs)}>
                  <CellView column={column} record={record} refs={refs} />
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function opens(event: KeyboardEvent, open: () => void): void {
  if (event.target !== event.currentTarget || (event.key !== "Enter" && event.key !== " ")) return;
  event.preventDefault();
  open();
}

function HeadCell({ column, sort, onSort }: { column: Column; sort: string; onSort: (sort: string) => void }) {
  const t = useT();
  const title = useColumnTitle()(column);
  const unit = unitIn(column);
  const direction = sort === column.key ? "ascending" : sort === `-${column.key}` ? "descending" : "none";
  const words = <>{title}{unit !== "" && <span className="value-unit" translate="no"> {unit}</span>}</>;
  return (
    <div className={isNumeric(column) ? "grid-headcell grid-number" : "grid-headcell"} role="columnheader" aria-sort={direction} title={title}>
      {sortable(column) ? (
        <button type="button" className="grid-sort" title={t("work.sort_by", { title })} onClick={() => onSort(nextSort(sort, column.key))}>
          <span className="grid-sort-words">{words}</span>
          {direction !== "none" && <Icon name={direction === "ascending" ? "up" : "down"} size={12} />}
        </button>
      ) : <span className="grid-sort-words">{words}</span>}
    </div>
  );
}

const FIXED: { [type: string]: number } = { date: 112, datetime: 150, number: 96, switch: 96, money: 132, serial: 148, phone: 132 };

/** The least width, wide enough for what the type shows, and its share of what is left over. */
function widthOf(column: Column, atEdge: boolean): [least: number, share: number] {
  const [least, share] = widthFor(column);
  return [atEdge ? least + MARGIN : least, share];
}

function widthFor(column: Column): [least: number, share: number] {
  if (column.kind === "system") return column.system === "_state" ? [120, 0] : column.system.endsWith("_at") ? [184, 0] : [150, 1];
  const fixed = FIXED[column.field.type.name];
  if (fixed !== undefined) return [fixed, 0];
  return column.field.type.name === "select" || column.field.type.name === "member" ? [124, 0.6] : [160, 1.4];
}
