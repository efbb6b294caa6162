/** The workspace's calendar: which one counts, and choosing another. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call, type WorkingTime } from "../api/index.ts";
import { useWorkspace } from "../app/me.ts";

export function useWorkingTime() {
  const workspace = useWorkspace();
  return useQuery({
    queryKey: ["calendar", workspace],
    queryFn: async ({ signal }) => (await call<WorkingTime>("GET", `/w/${workspace}/calendar`, { signal })).data,
  });
}

export function useChooseCalendar() {
  const workspace = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (calendar: string) => (await call<WorkingTime>("PUT", `/w/${workspace}/calendar`, { body: { calendar } })).data,
    onSuccess: (answer) => client.setQueryData(["calendar", workspace], answer),
  });
}
