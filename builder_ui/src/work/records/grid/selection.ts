/** Which records of a list are selected: by their boxes, with Shift a whole stretch. */

import { useRef, useState } from "react";
import type { RecordItem } from "../../../api/index.ts";

export type Selection = {
  ids: ReadonlySet<string>;
  toggle: (id: string, stretch: boolean) => void;
  toggleAll: () => void;
  clear: () => void;
};

export function useSelection(records: RecordItem[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const ids = present(chosen, records);
  return {
    ids,
    toggle: (id, stretch) => {
      setChosen(toggled(ids, records.map((one) => one.id), id, stretch ? last.current : null));
      last.current = id;
    },
    toggleAll: () => setChosen(ids.size === records.length ? new Set() : new Set(records.map((one) => one.id))),
    clear: () => setChosen(new Set()),
  };
}

/** What is still in the list: another filter, or somebody else, may have taken records out of it. */
function present(chosen: ReadonlySet<string>, records: RecordItem[]): ReadonlySet<string> {
  if (chosen.size === 0) return chosen;
  return new Set(records.filter((one) => chosen.has(one.id)).map((one) => one.id));
}

/** One more or one less; from another record on, all between become what this one becomes. */
export function toggled(chosen: ReadonlySet<string>, order: string[], id: string, from: string | null): ReadonlySet<string> {
  const next = new Set(chosen);
  const add = !chosen.has(id);
  const [start, end] = [order.indexOf(from ?? id), order.indexOf(id)].toSorted((one, other) => one - other) as [number, number];
  for (const one of start < 0 ? [id] : order.slice(start, end + 1)) {
    if (add) next.add(one);
    else next.delete(one);
  }
  return next;
}
