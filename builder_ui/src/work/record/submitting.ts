/** Handing a new record in, once: what stands in the way is shown, what the server refuses goes to its fields. */

import { useRef, useState } from "react";
import { ApiProblem, call } from "../../api/index.ts";
import { useT } from "../../app/languages/index.ts";
import { repeatKeys } from "../api/repeat_key.ts";
import type { FullRecord } from "../api/shapes.ts";
import { inTheWay, ready } from "../form/ready.ts";
import { wholeOf } from "../form/sending.ts";
import type { FormStore } from "../form/store.ts";

export type Submitting = { busy: boolean; problem: unknown; submit: () => Promise<void> };

/** address: of the form in the API. draft: the one that the record was until now. done: with what was stored. */
export function useSubmitting(store: FormStore, address: string, draft: string | null, done: (record: FullRecord) => void): Submitting {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const running = useRef(false);
  const repeat = useRef(repeatKeys());
  const submit = async (): Promise<void> => {
    if (running.current) return;
    const obstacle = inTheWay(store.getState());
    if (obstacle !== null) {
      setProblem(t(`work.${obstacle}`));
      return;
    }
    if (!ready(store, true)) return;
    running.current = true;
    setBusy(true);
    setProblem(null);
    const body = { data: wholeOf(store.getState()), draft };
    try {
      const { data } = await call<FullRecord>("POST", `${address}/records`, { body, key: repeat.current.keyFor(body) });
      done(data);
    } catch (failure) {
      setProblem(failure);
      if (failure instanceof ApiProblem && failure.errors.length > 0) store.getState().refuse(failure.errors);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, problem, submit };
}
