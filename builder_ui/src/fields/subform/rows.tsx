import { useMemo } from "react";
import type { Field } from "../../kernel/forms/field.ts";
import { useForm, useHost } from "../host.ts";
import { usePhone } from "../../ui/use_phone.ts";
import { Cards } from "./cards.tsx";
import "./rows.css";
import { columnsOf } from "./columns.ts";
import { Table } from "./table.tsx";

export type RowsProps = {
  field: Field;
  columns: Field[];
  keys: string[];
  /** Whether rows may come, go and move. */
  movable: boolean;
  labelId: string | undefined;
};

/** The rows of a subform: a table at the desk, cards on the phone. */
export function Rows({ field, labelId }: { field: Field; labelId?: string }) {
  const phone = usePhone();
  const { store } = useHost();
  const access = useForm((state) => state.access);
  const columns = useMemo(() => columnsOf(field, access), [field, access]);
  const keys = useForm((state) => state.rowKeys[field.key] ?? NONE);
  const movable = useForm((state) => !state.frozen && !state.settled.locked.has(field.path));
  const most = field.schema["maxItems"];
  const room = typeof most !== "number" || keys.length < most;
  const add = movable && room ? (): string => {
    store.getState().addRow(field.key);
    return store.getState().rowKeys[field.key]!.at(-1)!;
  } : null;
  const given = { field, columns, keys, movable, labelId, add };
  return phone ? <Cards {...given} /> : <Table {...given} />;
}

const NONE: string[] = [];
