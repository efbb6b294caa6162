/** Who is signed in, and the ways in and out. */

import { useQuery, useQueryClient, type QueryClient, type UseQueryResult } from "@tanstack/react-query";
import { create } from "zustand";
import { ApiProblem, call, setCsrfToken, whenSignedOut, type Session } from "../api/index.ts";
import { queries } from "./queries.ts";

const KEY = ["session"];

/** The session ended while a page was open; the page stays, and a dialog asks to sign in again. */
export const useEnded = create<{ ended: boolean; deactivated: boolean }>(() => ({ ended: false, deactivated: false }));

whenSignedOut(({ code }) => {
  if (queries.getQueryData(KEY) !== undefined) useEnded.setState({ ended: true, deactivated: code === "account_deactivated" });
});

export function useSession(): UseQueryResult<Session> {
  return useQuery({
    queryKey: KEY, staleTime: Infinity, gcTime: Infinity, retryOnMount: false,
    queryFn: async ({ signal }) => {
      // Asking without a session would only leave a failed request in the browser's log.
      if (cameWithoutSession()) throw ApiProblem.from(401, null);
      return kept((await call<Session>("GET", "/session", { signal })).data);
    },
  });
}

/** The page says whether it was asked for with a session. */
export function cameWithoutSession(): boolean {
  return document.querySelector<HTMLMetaElement>("meta[name=session]")?.content === "none";
}

export async function signIn(client: QueryClient, login: string, password: string): Promise<void> {
  const before = client.getQueryData<Session>(KEY);
  const { data } = await call<Session>("POST", "/session", { body: { login, password } });
  if (before !== undefined && before.account.id !== data.account.id) {
    // Nothing of the other person's may stay in memory.
    window.location.assign("/");
    return;
  }
  document.querySelector("meta[name=session]")?.remove();
  client.setQueryData(KEY, kept(data));
  useEnded.setState({ ended: false });
  await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
}

export async function signOut(): Promise<void> {
  await call("DELETE", "/session");
  window.location.assign("/sign-in");
}

/** Choose a language for the account; everything the server words is asked for again. */
export function useChooseLanguage(): (language: string) => Promise<void> {
  const client = useQueryClient();
  return async (language) => {
    const { data } = await call<Session>("PATCH", "/session", { body: { language } });
    client.setQueryData(KEY, kept(data));
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
  };
}

function kept(session: Session): Session {
  setCsrfToken(session.csrf);
  return session;
}
