/** Members, departments and roles: reading, adding, changing. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ApiProblem, call, type Department, type Member, type Role } from "../api/index.ts";
import { useWorkspace } from "../app/me.ts";

export type Noun = "members" | "departments" | "roles";
type Of = { members: Member; departments: Department; roles: Role };

export function usePeople<N extends Noun>(noun: N) {
  const workspace = useWorkspace();
  return useQuery({
    queryKey: ["people", workspace, noun],
    queryFn: async ({ signal }) => (await call<{ items: Of[N][] }>("GET", `/w/${workspace}/${noun}`, { signal })).data.items,
  });
}

type Revised = { revision: number };

/** Adds one, or changes one that somebody may have changed meanwhile: then its newest state comes to `onStale`. */
export function useSave<N extends Noun>(noun: N, id: string | null, onStale: (newest: Of[N]) => void) {
  const workspace = useWorkspace();
  const client = useQueryClient();
  const address = `/w/${workspace}/${noun}`;
  return useMutation({
    mutationFn: async ({ changes, revision }: { changes: object } & Partial<Revised>) => id === null
      ? (await call<Of[N]>("POST", address, { body: changes, key: crypto.randomUUID() })).data
      : (await call<Of[N]>("PATCH", `${address}/${id}`, { body: changes, ...(revision === undefined ? {} : { revision }) })).data,
    onError: async (problem) => {
      if (id !== null && problem instanceof ApiProblem && problem.status === 412) {
        onStale((await call<Of[N]>("GET", `${address}/${id}`)).data);
      }
    },
    onSuccess: () => Promise.all([
      client.invalidateQueries({ queryKey: ["people", workspace] }), client.invalidateQueries({ queryKey: ["me", workspace] }),
    ]),
  });
}
