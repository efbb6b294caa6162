import { useRef } from "react";
import { useLanguage, useT } from "../../app/languages/index.ts";
import { useForm, useHost } from "../host.ts";
import { useEdges } from "../../ui/edges.ts";
import { Icon } from "../../ui/icon.tsx";
import { titleOf } from "../words.ts";
import { useActive } from "./active.ts";
import { summed, unitOf, widthOf } from "./columns.ts";
import type { RowsProps } from "./rows.tsx";
import { Sum } from "./sum.tsx";
import { TableRow } from "./table_row.tsx";
import { useOverflow } from "./use_overflow.ts";

/** Rows at the desk. Only the row one works in mounts editors: a long table stays quick. */
export function Table({ field, columns, keys, movable, labelId, add }: RowsProps & { add: (() => string) | null }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const overflows = useOverflow(box);
  useEdges(box);
  const totals = useForm((state) => columns.some((one) => summed(state.form, one)));
  const firstColumn = useFirstColumn(columns);
  const walking = useActive({ box, keys, firstColumn, add });
  return (
    <div className="rows">
      <div ref={box} className="rows-scroll" role={overflows ? "region" : undefined} tabIndex={overflows ? 0 : undefined}
        aria-labelledby={overflows ? labelId : undefined} onKeyDown={walking.onKeyDown} onBlur={walking.onBlur}>
        <table className="rows-table" aria-labelledby={labelId}>
          <Head columns={columns} />
          <tbody>
            {keys.map((key, at) => (
              <TableRow key={key} {...{ field, columns, at, rowKey: key, movable, count: keys.length, walking }} />
            ))}
            {keys.length === 0 && <tr><td className="rows-empty" colSpan={columns.length + 1}>{t("fields.rows_empty")}</td></tr>}
          </tbody>
          {keys.length > 0 && totals && <Foot field={field} columns={columns} />}
        </table>
      </div>
      {add !== null && (
        // Pressing it must not close the open row first: the button would move away from under the pointer.
        <button type="button" className="text-button rows-add" onMouseDown={(event) => event.preventDefault()} onClick={() => walking.open(add())}>
          <Icon name="add" />{t("fields.rows_add")}
        </button>
      )}
    </div>
  );
}

function Foot({ field, columns }: Pick<RowsProps, "field" | "columns">) {
  const t = useT();
  const form = useForm((state) => state.form);
  return (
    <tfoot>
      <tr>
        <th scope="row" className="rows-handle">{t("fields.rows_sum")}</th>
        {columns.map((column) => (
          <td key={column.key} className="cell cell-number">{summed(form, column) && <Sum field={field} column={column} />}</td>
        ))}
      </tr>
    </tfoot>
  );
}

function Head({ columns }: Pick<RowsProps, "columns">) {
  const t = useT();
  const language = useLanguage();
  const { kindOf } = useHost();
  const needed = useForm((state) => columns.filter((one) => !state.frozen && one.always && !state.settled.locked.has(one.parent)).map((one) => one.key).join(" "));
  return (
    <thead>
      <tr>
        <th scope="col" className="rows-handle"><span className="sr-only">{t("fields.row_number")}</span></th>
        {columns.map((column) => (
          <th key={column.key} scope="col" data-kind={widthOf(column)} className={kindOf(column).numeric === true ? "cell-number" : undefined}>
            {titleOf(column, language)}
            {unitOf(column) !== "" && <span className="value-unit" translate="no"> {unitOf(column)}</span>}
            {needed.split(" ").includes(column.key) && <span className="field-star" aria-hidden="true">*</span>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Where typing in a row begins: the first column one may type in. */
function useFirstColumn(columns: RowsProps["columns"]): string {
  return useForm((state) => columns.find((one) => !state.settled.locked.has(`${one.parent}.0.${one.key}`) && one.typed)?.key ?? "");
}
