import { memo } from "react";
import type { Field } from "../../kernel/forms/field.ts";
import type { Walking } from "./active.ts";
import { RowHandle } from "./row_handle.tsx";
import { TableCell } from "./table_cell.tsx";

type Given = {
  field: Field; columns: Field[]; at: number; rowKey: string; movable: boolean; count: number; walking: Walking;
};

export const TableRow = memo(function TableRow({ field, columns, at, rowKey, movable, count, walking }: Given) {
  const active = walking.active?.row === rowKey;
  return (
    <tr className={active ? "row row-active" : "row"}>
      <th scope="row" className="rows-handle">
        <RowHandle {...{ field, columns, at, movable, count }} onOpen={() => walking.open(rowKey)} onGone={walking.close} />
      </th>
      {columns.map((column) => (
        <TableCell key={column.key} column={column} path={`${field.key}.${at}.${column.key}`} name={`${rowKey}:${column.key}`}
          active={active} onOpen={() => walking.open(rowKey, column.key)} />
      ))}
    </tr>
  );
}, (one, other) => one.at === other.at && one.rowKey === other.rowKey && one.movable === other.movable && one.count === other.count &&
  one.columns === other.columns && one.walking.active?.row !== one.rowKey && other.walking.active?.row !== other.rowKey);
