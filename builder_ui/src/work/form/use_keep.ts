/** Keeps what is typed into a form in this browser, and brings it back after a reload. */

import { useEffect } from "react";
import { drop, keep, kept } from "./keep.ts";
import { draftOf, isDirty } from "./sending.ts";
import type { FormStore } from "./store.ts";

const PAUSE = 300;

/** Put back what an earlier visit of this page left; true when there was something. */
export function bringBack(store: FormStore, place: string): boolean {
  const found = kept(place);
  if (found === null || Object.keys(found.typed).length === 0) return false;
  store.getState().restore(found.typed, found.refs, found.bases);
  return true;
}

export function useKeep(store: FormStore, place: string): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = (): void => {
      const state = store.getState();
      if (state.frozen) return;
      if (isDirty(state)) keep(place, { typed: draftOf(state), refs: state.refs, bases: state.bases });
      else drop(place);
    };
    const stop = store.subscribe((now, before) => {
      if (now.typed === before.typed) return;
      clearTimeout(timer);
      timer = setTimeout(write, PAUSE);
    });
    const leave = (): void => {
      clearTimeout(timer);
      write();
    };
    window.addEventListener("pagehide", leave);
    return () => {
      stop();
      window.removeEventListener("pagehide", leave);
      if (timer !== undefined) leave();
    };
  }, [store, place]);
}
