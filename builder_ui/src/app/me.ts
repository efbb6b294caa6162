/** The reader in the workspace of the address. */

import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useParams } from "react-router";
import { call, type Me } from "../api/index.ts";
import { cameWithoutSession } from "./session.ts";

/** The workspace's key in the address, "" outside a workspace. */
export function useWorkspace(): string {
  return useParams()["ws"] ?? "";
}

export function useMeQuery(): UseQueryResult<Me> {
  const workspace = useWorkspace();
  return useQuery({
    queryKey: ["me", workspace],
    queryFn: async ({ signal }) => (await call<Me>("GET", `/w/${workspace}/me`, { signal })).data,
    enabled: workspace !== "" && !cameWithoutSession(),
    staleTime: 30_000,
  });
}

/** Who the reader is here. The frame shows pages only once this is known. */
export function useMe(): Me {
  const { data } = useMeQuery();
  if (data === undefined) throw new Error("asked for the reader outside a workspace");
  return data;
}

/** Whether the reader may `administer` or `design` here. */
export function useMay(action: string): boolean {
  return useMeQuery().data?.may.includes(action) ?? false;
}

/** The zone that the workspace's moments are shown in. */
export function useZone(): string {
  return useMeQuery().data?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
