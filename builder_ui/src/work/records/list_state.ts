/** What a list shows, as its address says: view, filter, order, search, and the record that stands open beside it. */

import { useSearchParams } from "react-router";

export type Asked = { view: string; filter: string; sort: string; search: string };
/** saved: the view of one's own that the state came from. record: what is open. */
export type ListState = Asked & { saved: string; record: string };

const NAMES = ["view", "saved", "filter", "sort", "search", "record"] as const;

export function useListState(): [ListState, (changes: Partial<ListState>, replace?: boolean) => void] {
  const [query, setQuery] = useSearchParams();
  const state = Object.fromEntries(NAMES.map((name) => [name, query.get(name) ?? ""])) as ListState;
  const put = (changes: Partial<ListState>, replace = false): void => setQuery((now) => {
    const next = new URLSearchParams(now);
    for (const [name, value] of Object.entries(changes)) {
      if (value === "") next.delete(name);
      else next.set(name, value);
    }
    return next;
  }, { replace });
  return [state, put];
}

/** The address of a list in this state. */
export function addressOf(path: string, state: Partial<ListState>): string {
  const query = new URLSearchParams(NAMES.flatMap((name) => (state[name] ? [[name, state[name]]] : [])));
  return query.size === 0 ? path : `${path}?${query}`;
}
