/** Views that the reader saved for himself. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "../../../api/index.ts";
import { useWorkspace } from "../../../app/me.ts";
import { formAddress } from "../../api/queries.ts";
import { fromFilter, toFilter } from "../filters/conditions.ts";
import type { Asked } from "../list_state.ts";

export type SavedView = {
  id: string; title: string; revision: number; view: string | null; columns: string[]; sort: string[]; filter: unknown; search: string;
};
export type SavedBody = Omit<SavedView, "id" | "revision">;

const NONE: SavedView[] = [];

export function useSavedViews(form: string) {
  const ws = useWorkspace();
  const client = useQueryClient();
  const path = `${formAddress(ws, form)}/views`;
  const queryKey = ["w", ws, "views", form];
  const { data, refetch } = useQuery({
    queryKey, queryFn: async ({ signal }) => (await call<{ items: SavedView[] }>("GET", path, { signal })).data.items, staleTime: 60_000, retry: false,
  });
  const renew = (): Promise<void> => client.invalidateQueries({ queryKey });
  return {
    views: data ?? NONE,
    refetch,
    add: async (body: SavedBody): Promise<SavedView> => {
      const added = (await call<SavedView>("POST", path, { body })).data;
      await renew();
      return added;
    },
    put: async (view: SavedView, body: SavedBody): Promise<void> => {
      try {
        await call("PUT", `${path}/${view.id}`, { body, revision: view.revision });
      } finally {
        await renew();
      }
    },
    remove: async (view: SavedView): Promise<void> => {
      await call("DELETE", `${path}/${view.id}`);
      await renew();
    },
  };
}

/** The state of a list that a saved view stands for. */
export function stateOf(saved: SavedView): Asked {
  return { view: saved.view ?? "", filter: filterText(saved.filter), sort: saved.sort.join(","), search: saved.search };
}

/** What is saved of a list in this state. */
export function bodyOf(title: string, asked: Asked, columns: string[]): SavedBody {
  return {
    title, view: asked.view || null, columns, sort: asked.sort === "" ? [] : asked.sort.split(","),
    filter: asked.filter === "" ? true : JSON.parse(asked.filter), search: asked.search,
  };
}

/** Whether a list shows something else than the view says. columns: those that somebody chose since, null for none. */
export function isChanged(saved: SavedView, asked: Asked, columns: string[] | null): boolean {
  const kept = stateOf(saved);
  return (Object.keys(kept) as (keyof Asked)[]).some((name) => kept[name] !== (name === "filter" ? settled(asked.filter) : asked[name])) ||
    (columns !== null && columns.join() !== saved.columns.join());
}

/** One way of writing the same filter. */
function settled(text: string): string {
  const filter = fromFilter(text);
  return filter === null ? text : toFilter(filter);
}

function filterText(tree: unknown): string {
  return tree === true ? "" : settled(JSON.stringify(tree));
}
