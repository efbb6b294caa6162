/** The search behind links, members and departments: one page of choices after the other. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "../../api/index.ts";
import type { Choice } from "../form_state.ts";
import type { Refs } from "../kind.ts";

type Page = { items: Choice[]; next: string | null; refs: Refs };

const PAUSE = 180;

export type Found = {
  choices: Choice[];
  refs: Refs;
  state: "loading" | "ready" | "failed";
  more: (() => void) | null;
};

/** What can be picked at an address for a search text; asks nothing while the list is closed. */
export function useChoices(address: string, typed: string, open: boolean): Found {
  const search = useSettled(typed.trim());
  const query = useInfiniteQuery({
    queryKey: ["choices", address, search],
    queryFn: ({ pageParam, signal }) => pageOf(address, search, pageParam, signal),
    initialPageParam: "",
    getNextPageParam: (last: Page) => last.next ?? undefined,
    enabled: open,
    staleTime: 20_000,
    networkMode: "always",
    retry: false,
  });
  const pages = query.data?.pages ?? [];
  return {
    choices: pages.flatMap((page) => page.items),
    refs: Object.assign({}, ...pages.map((page) => page.refs)) as Refs,
    state: query.isError ? "failed" : query.isPending || search !== typed.trim() ? "loading" : "ready",
    more: query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : null,
  };
}

async function pageOf(address: string, search: string, cursor: string, signal: AbortSignal): Promise<Page> {
  const query = new URLSearchParams({ q: search, ...(cursor === "" ? {} : { cursor }) });
  return (await call<Page>("GET", `${address}?${query}`, { signal })).data;
}

/** The text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
