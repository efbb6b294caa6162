import { useT, type Word } from "../../app/languages/index.ts";
import { Tag, type State } from "../../ui/index.ts";

const LOOKS: { [state: string]: { state: State; word: Word } } = {
  approved: { state: "done", word: "work.done.approve" },
  handled: { state: "done", word: "work.done.handle" },
  auto_approved: { state: "done", word: "work.done.auto" },
  rejected: { state: "stopped", word: "work.done.reject" },
  auto_rejected: { state: "stopped", word: "work.done.auto" },
  returned: { state: "returned", word: "work.done.return" },
  transferred: { state: "stopped", word: "work.done.transfer" },
};

/** What became of a task of mine. */
export function DoneTag({ state }: { state: string }) {
  const t = useT();
  const look = LOOKS[state];
  return look === undefined ? null : <Tag state={look.state}>{(t as (word: Word) => string)(look.word)}</Tag>;
}
