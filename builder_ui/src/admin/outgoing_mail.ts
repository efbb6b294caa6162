/** Outgoing mail: pages by state that renew themselves while one looks, one mail as it arrives, and sending again. */

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call, type Letter, type Outgoing, type OutgoingMail } from "../api/index.ts";
import { useWorkspace } from "../app/me.ts";

const SIZE = 50;
const RENEW = 5_000;
export type MailState = OutgoingMail["state"];

export function useOutgoing(state: MailState) {
  const workspace = useWorkspace();
  const query = useInfiniteQuery({
    queryKey: ["outgoing", workspace, state],
    queryFn: async ({ pageParam, signal }) => {
      const asked = new URLSearchParams({ state, size: String(SIZE), ...(pageParam === "" ? {} : { cursor: pageParam }) });
      return (await call<Outgoing>("GET", `/w/${workspace}/mail?${asked}`, { signal })).data;
    },
    initialPageParam: "",
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: RENEW,
  });
  return { ...query, first: query.data?.pages[0], items: query.data?.pages.flatMap((page) => page.items) ?? [] };
}

export function useLetter(id: string) {
  const workspace = useWorkspace();
  return useQuery({
    queryKey: ["letter", workspace, id],
    queryFn: async ({ signal }) => (await call<Letter>("GET", `/w/${workspace}/mail/${id}`, { signal })).data,
  });
}

/** Sends one again, or all that was given up for null; the answer is how many. */
export function useSendAgain() {
  const workspace = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: string | null) =>
      (await call<{ count: number }>("POST", `/w/${workspace}/mail/again`, { body: id === null ? { all: true } : { ids: [id] } })).data.count,
    onSuccess: () => client.invalidateQueries({ queryKey: ["outgoing", workspace] }),
  });
}
