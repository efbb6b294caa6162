import type { CSSProperties } from "react";
import { useT } from "../../../app/languages/index.ts";
import { isNumeric, useColumnTitle } from "../cells.tsx";
import type { Column } from "../columns.ts";
import "./grid.css";
import { widthsOf } from "./widths.ts";

const ROWS = 14;

/** The grid before its records are there: its own head, and a bar where each value will stand. */
export function GridSkeleton({ columns, widths }: { columns: Column[]; widths: Record<string, number> }) {
  const t = useT();
  const titleOf = useColumnTitle();
  const { template, least } = widthsOf(columns, widths);
  return (
    <div className="grid-scroll" role="status" aria-busy="true" style={{ "--columns": template, "--least": `${least}px` } as CSSProperties}>
      <span className="sr-only">{t("ui.loading")}</span>
      <div className="grid-head" aria-hidden="true">
        <div className="grid-headcell grid-box" />
        {columns.map((column) => <div key={column.key} className={isNumeric(column) ? "grid-headcell grid-number" : "grid-headcell"}><span className="grid-sort-words">{titleOf(column)}</span></div>)}
      </div>
      {Array.from({ length: ROWS }, (_, row) => (
        <div key={row} className="grid-row grid-row-waiting" aria-hidden="true">
          <div className="grid-cell grid-box" />
          {columns.map((column, at) => <div key={column.key} className="grid-cell"><span className="skeleton-line grid-bar" style={{ width: `${45 + ((row * 7 + at * 13) % 40)}%` }} /></div>)}
        </div>
      ))}
    </div>
  );
}
