import { useT } from "../../app/languages/index.ts";
import { Icon } from "../../ui/index.ts";
import type { Saving } from "./drafts.ts";

const ICONS = { saving: "clock", saved: "check", offline: "offline", ended: "lock", unsaved: "warning" } as const;

/** Where what is typed is safe by now. */
export function DraftNote({ state }: Pick<Saving, "state">) {
  const t = useT();
  if (state === "none") return null;
  const words = { saving: t("work.draft_saving"), saved: t("work.draft_saved"), offline: t("work.draft_offline"), ended: t("work.draft_ended"), unsaved: t("work.draft_unsaved") };
  return (
    <span className="draft-note" role="status">
      <Icon name={ICONS[state]} size={14} />{words[state]}
    </span>
  );
}
