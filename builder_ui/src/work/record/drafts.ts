/** The server's draft of a new record: saved as one types, found again at the same address. */

import { useEffect, useRef, useState } from "react";
import { ApiProblem, call } from "../../api/index.ts";
import { useEnded } from "../../app/session.ts";
import type { Draft } from "../api/shapes.ts";
import { draftOf, isDirty } from "../form/sending.ts";
import type { FormStore } from "../form/store.ts";

const PAUSE = 1200;

/** Why the server does not have it: what the note says, and so what one may expect. */
function whyNot(failure: unknown): Saving["state"] {
  if (!(failure instanceof ApiProblem)) return "unsaved";
  return failure.isOffline ? "offline" : failure.status === 401 ? "ended" : "unsaved";
}

export type Saving = { state: "none" | "saving" | "saved" | "offline" | "ended" | "unsaved"; id: string | null };

export type Drafting = Saving & {
  /** Take the draft away: handed in, or thrown away. */
  forget: () => void;
};

/** Saves what is typed; while the network is away the browser keeps it, and saving goes on afterwards. */
export function useDraft(store: FormStore, address: string, given: string | null, onNew: (id: string) => void): Drafting {
  const [saving, setSaving] = useState<Saving>({ state: given === null ? "none" : "saved", id: given });
  const id = useRef(given);
  const ended = useRef(false);
  const told = useRef(onNew);
  told.current = onNew;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = false;
    let again = false;
    const save = async (): Promise<void> => {
      if (running) {
        again = true;
        return;
      }
      if (ended.current || !isDirty(store.getState())) return;
      running = true;
      setSaving({ state: "saving", id: id.current });
      try {
        const body = { data: draftOf(store.getState()) };
        if (id.current === null) {
          const { data } = await call<Draft>("POST", `${address}/drafts`, { body, key: crypto.randomUUID() });
          id.current = data.id;
          // Handed in while the draft was on its way: nobody knows of it, so it goes again.
          if (ended.current) await call("DELETE", `${address}/drafts/${data.id}`);
          else told.current(data.id);
        } else {
          await call<Draft>("PUT", `${address}/drafts/${id.current}`, { body });
        }
        setSaving({ state: "saved", id: id.current });
      } catch (failure) {
        setSaving({ state: whyNot(failure), id: id.current });
      } finally {
        running = false;
        if (again) {
          again = false;
          void save();
        }
      }
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void save(), PAUSE);
    };
    const stop = store.subscribe((now, before) => {
      if (now.typed !== before.typed) later();
    });
    window.addEventListener("online", later);
    const stopWaiting = useEnded.subscribe((now, before) => {
      if (before.ended && !now.ended) later();
    });
    return () => {
      stop();
      stopWaiting();
      clearTimeout(timer);
      window.removeEventListener("online", later);
    };
  }, [store, address]);

  return {
    ...saving,
    forget: () => {
      ended.current = true;
    },
  };
}
