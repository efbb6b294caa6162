/** An app's documents: reading, saving, checking, publishing. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { call, type AppDetails, type Definition, type DefinitionVersion, type Difference, type DraftChanges, type Finding, type Published, type VersionLine } from "../api/index.ts";
import { useWorkspace } from "../app/me.ts";

export type Place = { app: string; kind: string; key: string };
export type Seen = { kind: string; key: string; revision: number };

const addressOf = (workspace: string, app: string): string => `/w/${workspace}/apps/${app}`;

export function useDesign(app: string) {
  const workspace = useWorkspace();
  return useQuery({
    queryKey: ["design", workspace, app],
    queryFn: async ({ signal }) => (await call<AppDetails>("GET", addressOf(workspace, app), { signal })).data,
  });
}

export function useChanges(app: string, open: boolean) {
  const workspace = useWorkspace();
  return useQuery({
    queryKey: ["design", workspace, app, "changes"], enabled: open, staleTime: 0, gcTime: 0,
    queryFn: async ({ signal }) => (await call<DraftChanges>("GET", `${addressOf(workspace, app)}/draft`, { signal })).data,
  });
}

export function useVersions({ app, kind, key }: Place) {
  const workspace = useWorkspace();
  return useQuery({
    queryKey: ["design", workspace, app, "versions", kind, key],
    queryFn: async ({ signal }) => (await call<{ items: VersionLine[] }>("GET", `${addressOf(workspace, app)}/${kind}/${key}/versions`, { signal })).data.items,
  });
}

/** A published version never changes: asked for once. */
export function useVersion({ app, kind, key }: Place, version: number) {
  const workspace = useWorkspace();
  return useQuery({
    queryKey: ["version", workspace, app, kind, key, version], staleTime: Infinity, enabled: version > 0,
    queryFn: async ({ signal }) => (await call<DefinitionVersion>("GET", `${addressOf(workspace, app)}/${kind}/${key}/versions/${version}`, { signal })).data.document,
  });
}

export function useVersionDifferences({ app, kind, key }: Place, version: number) {
  const workspace = useWorkspace();
  return useQuery({
    queryKey: ["version", workspace, app, kind, key, version, "differences"], enabled: version > 0,
    queryFn: async ({ signal }) => (await call<{ items: Difference[] }>("GET", `${addressOf(workspace, app)}/${kind}/${key}/versions/${version}/differences`, { signal })).data.items,
  });
}

/** The JSON Schema of a kind, null where it has none. */
export function useSchema(address: string | null | undefined) {
  return useQuery({
    queryKey: ["schema", address], staleTime: Infinity, enabled: typeof address === "string",
    queryFn: async ({ signal }) => (await call<unknown>("GET", address!.replace("/api/v1", ""), { signal })).data,
  });
}

/** What one does with a document; what the pages know of the app is asked for again afterwards. */
export function useActions(app: string) {
  const workspace = useWorkspace();
  const client = useQueryClient();
  return useMemo(() => {
    const at = addressOf(workspace, app);
    const draft = ({ kind, key }: Place): string => `${at}/draft/${kind}/${key}`;
    const changed = async (): Promise<void> => {
      await client.invalidateQueries({ queryKey: ["design", workspace] });
    };
    return {
      get: async (place: Place): Promise<Definition> => (await call<Definition>("GET", draft(place))).data,
      put: async (place: Place, document: object, revision: number): Promise<Definition> => {
        const { data } = await call<Definition>("PUT", draft(place), { body: { document }, revision });
        await changed();
        return data;
      },
      remove: async (place: Place, revision: number): Promise<void> => {
        await call("DELETE", draft(place), { revision });
        await changed();
      },
      check: async (place: Place, document: object, signal: AbortSignal): Promise<Finding[]> =>
        (await call<{ problems: Finding[] }>("POST", `${at}/draft/check`, { body: { instead: { kind: place.kind, key: place.key, document } }, signal })).data.problems,
      discard: async (documents: Seen[]): Promise<void> => {
        await call("POST", `${at}/draft/discard`, { body: { documents } });
        await changed();
      },
      publish: async (documents: Seen[], note: string, key: string): Promise<Published> => {
        const { data } = await call<Published>("POST", `${at}/publish`, { body: { documents, ...(note === "" ? {} : { note }) }, key });
        // Forms, lists and menus may all be other ones now.
        await client.invalidateQueries();
        return data;
      },
    };
  }, [workspace, app, client]);
}
