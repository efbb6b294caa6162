/** The templates of the gallery: reading them, installing one, taking an app's sample data away. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call, callInSteps, type Sample, type Step, type Template } from "../api/index.ts";
import { useWorkspace } from "../app/me.ts";

export function useTemplates(enabled: boolean) {
  const workspace = useWorkspace();
  return useQuery({
    queryKey: ["templates", workspace], enabled,
    queryFn: async ({ signal }) => (await call<{ items: Template[] }>("GET", `/w/${workspace}/templates`, { signal })).data.items,
  });
}

/** Installs a template; `steps` tell how far it is, one entry for each step so far. */
export function useInstall(template: string) {
  const workspace = useWorkspace();
  const renew = useRenew();
  const [steps, setSteps] = useState<Step[]>([]);
  const installing = useMutation({
    mutationFn: async (sample: boolean) => {
      setSteps([]);
      return callInSteps<{ app: string }>(`/w/${workspace}/templates/${template}/install/steps`, { sample }, (told) =>
        setSteps((before) => [...before.filter((one) => one.step !== told.step), told]));
    },
    onSuccess: renew,
  });
  return { ...installing, steps };
}

/** How much sample data an app has, asked for when it is to be removed. */
export function useSample(app: string, enabled: boolean) {
  const workspace = useWorkspace();
  return useQuery({
    queryKey: ["sample", workspace, app], enabled,
    queryFn: async ({ signal }) => (await call<Sample>("GET", `/w/${workspace}/apps/${app}/sample`, { signal })).data,
  });
}

export function useRemoveSample(app: string) {
  const workspace = useWorkspace();
  const renew = useRenew();
  return useMutation({
    mutationFn: async () => (await call<Sample>("DELETE", `/w/${workspace}/apps/${app}/sample`)).data,
    onSuccess: renew,
  });
}

/** All pages change with an app: what they show is asked for again. */
function useRenew(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries();
}
