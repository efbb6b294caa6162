import { useT } from "../../app/languages/index.ts";
import type { Field } from "../../kernel/forms/field.ts";
import { useHost } from "../host.ts";
import type { MenuItem } from "../../ui/menu.tsx";

/** What can be done with a whole row. */
export function useRowActions({ field, at, count, onGone }: { field: Field; at: number; count: number; onGone: () => void }): MenuItem[] {
  const t = useT();
  const { store } = useHost();
  const act = store.getState();
  const items: MenuItem[] = [
    { key: "copy", icon: "copy", label: t("fields.row_copy"), onSelect: () => act.copyRow(field.key, at) },
    { key: "insert", icon: "add", label: t("fields.row_insert"), onSelect: () => act.addRow(field.key, at + 1) },
  ];
  if (at > 0) items.push({ key: "up", icon: "up", label: t("fields.row_up"), onSelect: () => act.moveRow(field.key, at, at - 1) });
  if (at < count - 1) items.push({ key: "down", icon: "down", label: t("fields.row_down"), onSelect: () => act.moveRow(field.key, at, at + 1) });
  items.push({
    key: "delete", icon: "bin", label: t("fields.row_delete"), danger: true,
    onSelect: () => {
      onGone();
      act.removeRow(field.key, at);
    },
  });
  return items;
}
