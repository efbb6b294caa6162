/** Ticking the steps of a task, one request after the other, and what came of the last of each. */

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ApiProblem, call } from "../../api/index.ts";
import { useWorkspace } from "../../app/me.ts";
import { keys } from "../api/keys.ts";
import type { Acted, Task } from "../api/shapes.ts";

/** What is not said stays as it was. */
export type Said = { done: boolean; note?: string; evidence?: string[] };

export type Ticking = {
  busy: string | null;
  problem: { step: string; problem: ApiProblem } | null;
  /** Whether the server has it. */
  tick: (step: string, said: Said) => Promise<boolean>;
};

export function useTicking(task: Task): Ticking {
  const ws = useWorkspace();
  const client = useQueryClient();
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Ticking["problem"]>(null);
  // Two files may arrive at once: the second request names the first file too, so it must not overtake it.
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const send = async (step: string, said: Said): Promise<boolean> => {
    setBusy(step);
    setProblem(null);
    try {
      const { data } = await call<Acted>("POST", `/w/${ws}/tasks/${task.id}/sop/${step}`, { body: said, key: crypto.randomUUID() });
      // An answer that was asked for before this one would show the step as it was.
      await client.cancelQueries({ queryKey: keys.task(ws, task.id) });
      if (data.task !== null) client.setQueryData(keys.task(ws, task.id), data.task);
      void client.invalidateQueries({ queryKey: keys.timeline(ws, task.case.id) });
      return true;
    } catch (failure) {
      const told = failure instanceof ApiProblem ? failure : ApiProblem.from(500, null);
      setProblem({ step, problem: told });
      if (told.status === 409 || told.status === 423) void client.invalidateQueries({ queryKey: ["w", ws] });
      return false;
    } finally {
      setBusy(null);
    }
  };
  const tick: Ticking["tick"] = (step, said) => {
    const turn = last.current.then(() => send(step, said));
    last.current = turn;
    return turn;
  };
  return { busy, problem, tick };
}
