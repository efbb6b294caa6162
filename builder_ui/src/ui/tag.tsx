import type { ReactNode } from "react";
import { useT } from "../app/languages/index.ts";
import { Icon, type IconName } from "./icon.tsx";
import "./tag.css";

export type State = "waiting" | "running" | "late" | "done" | "returned" | "stopped" | "draft";

const PICTURES: Record<State, IconName> = {
  waiting: "hourglass", running: "play", late: "clock", done: "check", returned: "arrow_back", stopped: "stop", draft: "edit",
};

/** Where something stands: a colour, a picture, and a word. */
export function Tag({ state, icon, children }: { state: State; icon?: IconName; children?: ReactNode }) {
  const t = useT();
  return (
    <span className={`tag tag-state tag-${state}`}>
      <Icon name={icon ?? PICTURES[state]} size={12} />
      <span>{children ?? t(`ui.state.${state}`)}</span>
    </span>
  );
}
