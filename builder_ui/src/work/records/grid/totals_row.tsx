import { useT } from "../../../app/languages/index.ts";
import type { Column } from "../columns.ts";
import { shownNumber } from "../../../fields/typed_number.ts";
import { scaleOf } from "../../../fields/parts/scale.ts";
import type { Field } from "../../../kernel/forms/field.ts";
import { MAX_SCALE } from "../../../kernel/forms/numbers.ts";
import type { Totals } from "../totals.ts";

/** The foot of a grid: how many records the whole list has, and what its numbers come to. */
export function TotalsRow({ columns, totals, row }: { columns: Column[]; totals: Totals; row: number }) {
  const t = useT();
  const count = `${totals.complete ? "" : "> "}${t("work.records_count", { count: totals.count })}`;
  return (
    <div className="grid-foot" role="row" aria-rowindex={row}>
      <div className="grid-cell grid-box" role="gridcell" />
      {columns.map((column, at) => {
        const sum = column.kind === "field" ? totals.sums[column.key] : undefined;
        const scale = column.kind === "field" ? placesOf(column.field) : undefined;
        return (
          <div key={column.key} className={sum === undefined ? "grid-cell" : "grid-cell grid-number"} role="gridcell">
            {sum !== undefined ? <span className="value-number" translate="no" title={t("lists.total")}>{shownNumber(sum, scale)}</span> : at === 0 && <span>{count}</span>}
          </div>
        );
      })}
    </div>
  );
}

/** The places a sum is shown with: those of its field; only the digits it has where the field leaves it open. */
function placesOf(field: Field): number | undefined {
  const kept = field.type.scale(field) ?? MAX_SCALE;
  return scaleOf(field) ?? (kept < MAX_SCALE ? kept : undefined);
}
