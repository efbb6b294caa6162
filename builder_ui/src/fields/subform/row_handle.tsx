import { useT } from "../../app/languages/index.ts";
import type { Field } from "../../kernel/forms/field.ts";
import { useForm } from "../host.ts";
import { Menu } from "../../ui/menu.tsx";
import { useRowActions } from "./row_actions.ts";

type Given = {
  field: Field; columns: Field[]; at: number; movable: boolean; count: number; onOpen: () => void; onGone: () => void;
};

/** The number of a row, and behind it what can be done with the row. */
export function RowHandle({ field, columns, at, movable, count, onOpen, onGone }: Given) {
  const t = useT();
  const typing = useForm((state) => !state.frozen && columns.some((one) => !state.settled.locked.has(`${field.key}.${at}.${one.key}`)));
  const actions = useRowActions({ field, at, count, onGone });
  const number = at + 1;
  if (!movable && !typing) return <span>{number}</span>;
  if (!movable) {
    return <button type="button" className="row-number" aria-label={t("fields.row_edit_number", { number })} onClick={onOpen}>{number}</button>;
  }
  const edit = { key: "edit", icon: "edit" as const, label: t("fields.row_edit"), onSelect: onOpen };
  return (
    <Menu className="row-number" label={t("fields.row_actions", { number })} items={typing ? [edit, ...actions] : actions}>{number}</Menu>
  );
}
