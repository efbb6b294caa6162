import { useT, type Word } from "../../app/languages/index.ts";
import { Tag, type State } from "../../ui/index.ts";

type Look = { state: State; word: Word };

const LOOKS: { [state: string]: Look } = {
  draft: { state: "draft", word: "work.state.draft" },
  running: { state: "running", word: "work.state.running" },
  returned: { state: "returned", word: "work.state.returned" },
  approved: { state: "done", word: "work.state.approved" },
  rejected: { state: "stopped", word: "work.state.rejected" },
  withdrawn: { state: "stopped", word: "work.state.withdrawn" },
  terminated: { state: "stopped", word: "work.state.terminated" },
  suspended: { state: "waiting", word: "work.state.suspended" },
  incident: { state: "late", word: "work.state.incident" },
};

/** Where a case stands; nothing for a record without one. */
export function StateTag({ state }: { state: string | null }) {
  const t = useT();
  const look = LOOKS[state ?? ""];
  if (look === undefined) return null;
  return <Tag state={look.state}>{(t as (word: Word) => string)(look.word)}</Tag>;
}

export const STATES = Object.keys(LOOKS);

/** The word alone, for lists of choices. */
export function stateWord(state: string, t: unknown): string {
  const look = LOOKS[state];
  return look === undefined ? state : (t as (word: Word) => string)(look.word);
}
