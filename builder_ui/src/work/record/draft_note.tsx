import { useT } from "../../app/languages/index.ts";
import { Icon } from "../../ui/index.ts";
import type { Saving } from "./drafts.ts";

/** Where what is typed is safe by now. */
export function DraftNote({ state }: Pick<Saving, "state">) {
  const t = useT();
  if (state === "none") return null;
  const words = { saving: t("work.draft_saving"), saved: t("work.draft_saved"), kept: t("work.draft_kept") };
  return (
    <span className="draft-note" role="status">
      <Icon name={state === "kept" ? "offline" : state === "saved" ? "check" : "clock"} size={14} />{words[state]}
    </span>
  );
}
