/** Records that fit a text, of every form the reader may open; asked once typing pauses. */

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call, type App, type Me, type Page, type RecordItem } from "../../api/index.ts";
import type { Found } from "./palette_places.ts";

const PAUSE = 250;
const LEAST = 2;
const HITS = 5;

export function useRecordHits(workspace: string, me: Me, text: string): Found[] {
  const asked = usePaused(text);
  const { data } = useQuery({
    queryKey: ["hits", workspace, asked], enabled: asked.length >= LEAST, placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const found = await Promise.allSettled(me.apps.flatMap((app) => app.forms.map((form) => hits(workspace, app, form, asked, signal))));
      return found.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
    },
  });
  return text.length >= LEAST ? data ?? [] : [];
}

async function hits(workspace: string, app: App, form: App["forms"][number], text: string, signal: AbortSignal): Promise<Found[]> {
  const query = new URLSearchParams({ search: text, size: String(HITS) });
  const { data } = await call<Page<RecordItem>>("GET", `/w/${workspace}/forms/${app.key}/${form.key}/records?${query}`, { signal });
  return data.items.map((one): Found => ({
    key: `record ${one.id}`, to: `/w/${workspace}/apps/${app.key}/${form.key}/${one.id}`, label: one.title || one.number || form.title,
    icon: "form", data: true, beside: form.title,
  }));
}

/** The text as it was when typing last paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
