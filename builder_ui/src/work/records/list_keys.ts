/** The keys of a list beside those of its rows: walking while a record is open, selecting, searching. */

import { useEffect, useRef, type RefObject } from "react";
import { useKey } from "../keyboard/key.ts";
import { useRowKeys } from "../keyboard/row_keys.ts";

type Given = {
  /** With a record open beside the list `j` and `k` go from record to record; null: from row to row. */
  walk: ((by: 1 | -1) => void) | null;
  onClose: (() => void) | null;
  /** Selects a record, or takes it out of the selection; null where nothing can be selected. */
  onSelect: ((id: string) => void) | null;
  current: string | null;
};

export function useListKeys(page: RefObject<HTMLElement | null>, { walk, onClose, onSelect, current }: Given): void {
  const rows = useRef<HTMLElement | null>(null);
  useEffect(() => {
    // Without rows to walk from one to the other, the keys go from record to record.
    rows.current = walk === null ? page.current : null;
  });
  useRowKeys(rows);
  useKey("j", walk === null ? null : () => walk(1));
  useKey("k", walk === null ? null : () => walk(-1));
  useKey("Escape", onClose);
  useKey("/", () => page.current?.querySelector<HTMLInputElement>(".search-box input")?.focus());
  useKey("x", onSelect === null ? null : () => {
    const id = document.activeElement?.closest<HTMLElement>("[data-row-key]")?.dataset["rowKey"] ?? current;
    if (id !== null) onSelect(id);
  });
}
