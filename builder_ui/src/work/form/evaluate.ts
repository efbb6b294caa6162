/** Asks the server for what the browser cannot compute, once typing pauses. */

import { useEffect } from "react";
import { ApiProblem, call } from "../../api/index.ts";
import { elsewhere, type Served } from "./served.ts";
import { changesOf, wholeOf } from "./sending.ts";
import type { FormStore } from "./store.ts";

const PAUSE = 400;
/** How long until the server is asked again after it was busy or away: twice as long each time. */
const AGAIN = 1500;
const MOST_TRIES = 6;

/** Keeps `served` fresh while the form is open. Silence of the network leaves the last answer standing. */
export function useEvaluation(store: FormStore, address: string, record: string | null): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked: AbortController | undefined;
    const ask = async (tries = 0): Promise<void> => {
      asked?.abort();
      const own = new AbortController();
      asked = own;
      const state = store.getState();
      const body = { data: record === null ? wholeOf(state) : changesOf(state), record };
      try {
        const { data } = await call<Served>("POST", `${address}/evaluate`, { body, signal: own.signal });
        store.getState().serve(data);
      } catch (problem) {
        // Nothing is lost: the server computes it again when the form is handed in.
        const passing = !(problem instanceof ApiProblem) || problem.status === 429 || problem.status >= 500;
        if (!own.signal.aborted && passing && tries < MOST_TRIES) timer = setTimeout(() => void ask(tries + 1), AGAIN * 2 ** tries);
      }
    };
    const stop = store.subscribe((now, before) => {
      if (now.typed === before.typed || now.frozen) return;
      clearTimeout(timer);
      if (elsewhere(now).size === 0) {
        // Everything can be computed here by now: an older answer must not stand before it.
        if (Object.keys(now.served).length > 0) now.serve({ data: {}, errors: {} });
        return;
      }
      timer = setTimeout(() => void ask(), PAUSE);
    });
    // What came back from a draft knows its links by id only.
    const { typed, frozen } = store.getState();
    if (!frozen && Object.keys(typed).length > 0 && elsewhere(store.getState()).size > 0) void ask();
    return () => {
      stop();
      clearTimeout(timer);
      asked?.abort();
    };
  }, [store, address, record]);
}
