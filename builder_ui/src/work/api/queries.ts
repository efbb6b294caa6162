/** Reading: one hook per question. Pages keep what they show while a fresh answer is on its way. */

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { call, type FormPayload, type Page, type RecordItem, type WorkPage } from "../../api/index.ts";
import { useWorkspace } from "../../app/me.ts";
import type { DrawnStage } from "../drawing/layout.ts";
import { keys } from "./keys.ts";
import type { Case, Draft, FullRecord, Task, Timeline, View } from "./shapes.ts";

async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await call<T>("GET", path, signal === undefined ? {} : { signal })).data;
}

/** Of a form in the API: `/w/demo/forms/sales/order`. */
export function formAddress(ws: string, form: string): string {
  return `/w/${ws}/forms/${form}`;
}

export function useFormPayload(form: string) {
  const ws = useWorkspace();
  return useQuery({
    queryKey: keys.form(ws, form), queryFn: ({ signal }) => read<FormPayload>(formAddress(ws, form), signal), staleTime: 60_000,
  });
}

export function useRecord(form: string, id: string) {
  const ws = useWorkspace();
  return useQuery({
    queryKey: keys.record(ws, form, id),
    queryFn: ({ signal }) => read<FullRecord>(`${formAddress(ws, form)}/records/${id}`, signal),
  });
}

export type RecordsAsked = { view?: string; search?: string; sort?: string; filter?: string };

export function useRecords(form: string, asked: RecordsAsked, enabled = true) {
  const ws = useWorkspace();
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== "") as [string, string][];
  return useInfiniteQuery({
    queryKey: [...keys.records(ws, form), ...given.flat()],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams([...given, ["size", "100"], ...(pageParam === "" ? [] : [["cursor", pageParam]])] as string[][]);
      return read<Page<RecordItem>>(`${formAddress(ws, form)}/records?${query}`, signal);
    },
    initialPageParam: "",
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useView(app: string, view: string | null) {
  const ws = useWorkspace();
  return useQuery({
    queryKey: keys.view(ws, app, view ?? ""), queryFn: ({ signal }) => read<View>(`/w/${ws}/apps/${app}/views/${view}`, signal),
    enabled: view !== null, staleTime: 60_000,
  });
}

export function useDrafts(form: string) {
  const ws = useWorkspace();
  return useQuery({
    queryKey: keys.drafts(ws, form), queryFn: ({ signal }) => read<Page<Draft>>(`${formAddress(ws, form)}/drafts`, signal),
    staleTime: 0, retry: false,
  });
}

export function useWork(list: string) {
  const ws = useWorkspace();
  return useInfiniteQuery({
    queryKey: keys.work(ws, list),
    queryFn: ({ pageParam, signal }) =>
      read<WorkPage>(`/w/${ws}/work/${list}?size=50${pageParam === "" ? "" : `&cursor=${encodeURIComponent(pageParam)}`}`, signal),
    initialPageParam: "",
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useTask(id: string) {
  const ws = useWorkspace();
  return useQuery({ queryKey: keys.task(ws, id), queryFn: ({ signal }) => read<Task>(`/w/${ws}/tasks/${id}`, signal) });
}

export function useCase(id: string, enabled = true) {
  const ws = useWorkspace();
  return useQuery({ queryKey: keys.case(ws, id), enabled, queryFn: ({ signal }) => read<Case>(`/w/${ws}/cases/${id}`, signal) });
}

export function useTimeline(id: string) {
  const ws = useWorkspace();
  return useQuery({ queryKey: keys.timeline(ws, id), queryFn: ({ signal }) => read<Timeline>(`/w/${ws}/cases/${id}/timeline`, signal) });
}

export function useDrawing(id: string) {
  const ws = useWorkspace();
  return useQuery({
    queryKey: keys.drawing(ws, id), queryFn: ({ signal }) => read<{ stages: DrawnStage[] }>(`/w/${ws}/cases/${id}/drawing`, signal),
  });
}
