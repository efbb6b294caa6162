/** How answers of the server are kept: every key is `[noun, workspace, …]`. */

import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "../api/index.ts";

/** What a "no" will still be the second time is not asked twice. */
function again(count: number, problem: Error): boolean {
  return count < 1 && problem instanceof ApiProblem && (problem.isOffline || problem.status >= 500);
}

export const queries = new QueryClient({
  defaultOptions: {
    // "always": a lost network is shown as what it is, instead of a page that loads for ever.
    queries: { networkMode: "always", retry: again, retryDelay: 800, staleTime: 10_000, refetchOnReconnect: "always" },
    mutations: { networkMode: "always", retry: false },
  },
});
