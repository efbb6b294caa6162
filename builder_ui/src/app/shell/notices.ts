/** The reader's notices: asking for them and marking them as read. */

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { call, type Notices } from "../../api/index.ts";
import { useWorkspace } from "../me.ts";

const SIZE = 20;

export function useNotices() {
  const workspace = useWorkspace();
  const query = useInfiniteQuery({
    queryKey: ["notices", workspace],
    queryFn: async ({ pageParam, signal }) => {
      const asked = new URLSearchParams({ size: String(SIZE), ...(pageParam === "" ? {} : { cursor: pageParam }) });
      return (await call<Notices>("GET", `/w/${workspace}/notices?${asked}`, { signal })).data;
    },
    initialPageParam: "",
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return {
    ...query,
    items: query.data?.pages.flatMap((page) => page.items) ?? [],
    unread: query.data?.pages[0]?.unread ?? 0,
  };
}

/** What the reader was told about a case is read once he looks at it, and stays so while he does. */
export function useSeen(caseId: string | null): void {
  const workspace = useWorkspace();
  const client = useQueryClient();
  const { items } = useNotices();
  const newest = items.find((one) => !one.read)?.id;
  useEffect(() => {
    if (caseId === null || newest === undefined) return;
    const renew = (): Promise<unknown> => Promise.all(["notices", "me"].map((noun) => client.invalidateQueries({ queryKey: [noun, workspace] })));
    call("POST", `/w/${workspace}/notices/read`, { body: { case: caseId } }).then(renew, () => undefined);
  }, [caseId, newest, workspace, client]);
}

/** Marks some as read, or all when none is named. */
export function useMarkRead(): (ids: string[]) => Promise<void> {
  const workspace = useWorkspace();
  const client = useQueryClient();
  return useCallback(async (ids) => {
    await call("POST", `/w/${workspace}/notices/read`, { body: ids.length === 0 ? { all: true } : { ids } });
    await Promise.all(["notices", "me"].map((noun) => client.invalidateQueries({ queryKey: [noun, workspace] })));
  }, [workspace, client]);
}
