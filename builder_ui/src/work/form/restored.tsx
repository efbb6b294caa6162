import { useT } from "../../app/languages/index.ts";
import { useForm } from "../../fields/host.ts";
import { isDirty } from "./sending.ts";

/** Says that earlier typing is back, and offers to let it go. */
export function Restored({ onDiscard }: { onDiscard: () => void }) {
  const t = useT();
  const dirty = useForm(isDirty);
  if (!dirty) return null;
  return (
    <div className="task-restored" role="status">
      <span>{t("work.restored")}</span>
      <button type="button" className="text-button" onClick={onDiscard}>{t("work.discard")}</button>
    </div>
  );
}
