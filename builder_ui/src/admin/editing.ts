/** One thing being edited in the side panel: what it was, and only what was changed. */

import { useState } from "react";
import { ApiProblem } from "../api/index.ts";
import { byField } from "../app/problems.ts";
import { useT } from "../app/languages/index.ts";
import { useToast } from "../ui/index.ts";
import { useSave, type Noun } from "./people.ts";

type Given<V> = { noun: Noun; id: string | null; start: V; onDone: () => void };

export function useEditing<V extends object>({ noun, id, start, onDone }: Given<V>) {
  const t = useT();
  const toast = useToast();
  const [base, setBase] = useState(start);
  const [typed, setTyped] = useState<Partial<V>>({});
  const saving = useSave(noun, id, (newest) => setBase(newest as unknown as V));
  const value = { ...base, ...typed };
  const changes = Object.fromEntries(Object.entries(typed).filter(([key, one]) => !same(one, base[key as keyof V]))) as Partial<V>;
  const send = (given: object): void => saving.mutate({ changes: given, ...revisionOf(base) }, {
    onSuccess: () => {
      toast({ text: t("ui.saved") });
      onDone();
    },
  });
  const problems = byField(saving.error);
  return {
    value, changes, problems, send,
    set: (part: Partial<V>) => setTyped((now) => ({ ...now, ...part })),
    busy: saving.isPending,
    /** What has no field to stand at. */
    problem: isAtFields(saving.error, value) ? null : saving.error,
    save: () => (id !== null && Object.keys(changes).length === 0 ? onDone() : send(id === null ? { ...value, ...blanks(value) } : changes)),
  };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const revisionOf = (base: object): { revision?: number } => ("revision" in base ? { revision: base.revision as number } : {});

/** An empty text of a new thing is nothing at all, where nothing is allowed. */
function blanks(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([key, one]) => one === "" && OPTIONAL.has(key)).map(([key]) => [key, null]));
}
const OPTIONAL = new Set(["login", "password"]);

/** Whether the refusal only names fields that the panel shows. */
function isAtFields(problem: unknown, value: object): boolean {
  return problem instanceof ApiProblem && problem.errors.length > 0 &&
    problem.errors.every((error) => (error.path.split(".")[0] ?? "") in value);
}
