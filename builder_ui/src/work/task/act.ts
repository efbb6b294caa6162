/** Carrying out an action on a task or its case, once, with everything typed. */

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ApiProblem, call } from "../../api/index.ts";
import { useWorkspace } from "../../app/me.ts";
import { keys } from "../api/keys.ts";
import { repeatKeys } from "../api/repeat_key.ts";
import type { Acted, ActionBody, Task } from "../api/shapes.ts";
import { jumpTo } from "../form/jump.ts";
import { inTheWay, ready, type InTheWay } from "../form/ready.ts";
import { changesOf } from "../form/sending.ts";
import type { FormStore } from "../form/store.ts";
import { openSteps } from "../sop/open_steps.ts";

/** Actions after which the record must be complete; the others may leave fields open. */
const COMPLETE = new Set(["approve", "handle", "resubmit"]);
/** Actions before which the blocking steps must be done. */
const STEPPED = new Set(["approve", "handle"]);
/** Actions of the case: they carry no data, but for handing in again. */
const ON_CASE = new Set(["resubmit", "withdraw", "urge"]);
const WITHOUT_DATA = new Set(["withdraw", "urge"]);

export type Acting = {
  busy: string | null;
  problem: ApiProblem | InTheWay | null;
  /** What was done, null when it was refused. */
  act: (action: string, said?: Omit<ActionBody, "data">) => Promise<Acted | null>;
  forget: () => void;
};

export function useActing(task: Task, store: FormStore): Acting {
  const ws = useWorkspace();
  const client = useQueryClient();
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Acting["problem"]>(null);
  const running = useRef(false);
  const repeat = useRef(repeatKeys());

  const act: Acting["act"] = async (action, said = {}) => {
    if (running.current) return null;
    const state = store.getState();
    const obstacle = WITHOUT_DATA.has(action) ? null : inTheWay(state);
    if (obstacle !== null) {
      setProblem(obstacle);
      return null;
    }
    if (!WITHOUT_DATA.has(action) && !ready(store, COMPLETE.has(action))) return null;
    const [step] = STEPPED.has(action) ? openSteps(task.sop) : [];
    if (step !== undefined) {
      setProblem("steps_first");
      jumpTo(step.path);
      return null;
    }
    running.current = true;
    setBusy(action);
    setProblem(null);
    const body: ActionBody = { ...said, ...(WITHOUT_DATA.has(action) ? {} : { data: changesOf(state) }) };
    const path = ON_CASE.has(action) ? `/w/${ws}/cases/${task.case.id}/${action}` : `/w/${ws}/tasks/${task.id}/${action}`;
    try {
      const { data } = await call<Acted>("POST", path, {
        body, key: repeat.current.keyFor([path, body]), revision: task.record.revision,
      });
      repeat.current.done();
      if (!WITHOUT_DATA.has(action)) store.getState().reset();
      if (data.task !== null && data.task.id === task.id) client.setQueryData(keys.task(ws, task.id), data.task);
      // The answer is what the page waits for; lists and stories follow by themselves.
      void client.invalidateQueries({ queryKey: ["w", ws] });
      return data;
    } catch (failure) {
      const told = failure instanceof ApiProblem ? failure : ApiProblem.from(500, null);
      setProblem(told);
      if (told.errors.length > 0) store.getState().refuse(told.errors);
      if (told.status === 409 || told.status === 412 || told.status === 423) void client.invalidateQueries({ queryKey: ["w", ws] });
      return null;
    } finally {
      running.current = false;
      setBusy(null);
    }
  };
  return { busy, problem, act, forget: () => setProblem(null) };
}
