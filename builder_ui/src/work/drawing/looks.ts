/** How the state of a drawn stage looks: a colour, a picture, and a word. */

import type { Word } from "../../app/languages/index.ts";
import type { IconName } from "../../ui/icon.tsx";

export type StageLook = { tone: string; icon: IconName; word: Word };

const LOOKS: { [state: string]: StageLook } = {
  done: { tone: "done", icon: "check", word: "work.stage.done" },
  active: { tone: "current", icon: "hourglass", word: "work.stage.current" },
  rejected: { tone: "rejected", icon: "cross", word: "work.stage.rejected" },
  returned: { tone: "returned", icon: "arrow_back", word: "work.stage.returned" },
  skipped: { tone: "skipped", icon: "skip", word: "work.stage.skipped" },
  cancelled: { tone: "skipped", icon: "stop", word: "work.stage.cancelled" },
  incident: { tone: "rejected", icon: "warning", word: "work.stage.incident" },
  todo: { tone: "todo", icon: "circle", word: "work.stage.todo" },
};

export function lookOf(state: string): StageLook {
  return LOOKS[state] ?? LOOKS["todo"]!;
}

const KINDS: { [kind: string]: IconName } = {
  start: "play", handle: "edit", approve: "person", cc: "copy", condition: "fork", parallel: "fork", inclusive: "fork",
  route_back: "arrow_back", end: "end",
};

export function kindIcon(kind: string): IconName {
  return KINDS[kind] ?? "circle";
}
