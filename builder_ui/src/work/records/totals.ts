/** The totals under a list: asked once the list is there, so that nobody waits for them. */

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ApiProblem, call } from "../../api/index.ts";
import { useWorkspace } from "../../app/me.ts";
import { keys } from "../api/keys.ts";
import { formAddress, type RecordsAsked } from "../api/queries.ts";
import type { Column } from "./columns.ts";

export type Totals = { count: number; complete: boolean; sums: Record<string, number> };

const NUMBERS = new Set(["number", "money", "rollup"]);

export function useTotals(form: string, asked: RecordsAsked, columns: Column[], enabled: boolean) {
  const ws = useWorkspace();
  const numbers = columns.filter((one) => one.kind === "field" && NUMBERS.has(one.field.type.name)).map((one) => one.key);
  const { sort: _sort, ...narrowed } = asked;
  return useQuery({
    queryKey: [...keys.records(ws, form), "totals", narrowed, numbers], enabled, placeholderData: keepPreviousData,
    queryFn: ({ signal }) => ask(`${formAddress(ws, form)}/records/totals`, narrowed, numbers, signal),
  });
}

/** A number that the reader sees in some record only is in no total: then the others are added up. */
async function ask(path: string, asked: RecordsAsked, numbers: string[], signal: AbortSignal): Promise<Totals> {
  const given = Object.entries({ ...asked, sum: numbers.join(",") }).filter(([, value]) => value !== undefined && value !== "") as [string, string][];
  try {
    return (await call<Totals>("GET", `${path}?${new URLSearchParams(given)}`, { signal })).data;
  } catch (failure) {
    const unseen = failure instanceof ApiProblem && failure.field === "sum" ? failure.errors.map((one) => one.params["field"]) : [];
    const rest = numbers.filter((one) => !unseen.includes(one));
    if (rest.length === numbers.length) throw failure;
    return ask(path, asked, rest, signal);
  }
}
