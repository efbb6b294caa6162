import { useState } from "react";
import { useT } from "../../app/languages/index.ts";
import { Button } from "../../ui/index.ts";
import type { WorkStep } from "../api/shapes.ts";
import { pathOf } from "./open_steps.ts";
import type { Ticking } from "./ticking.ts";

/** What came of a step, in words. Keeping the words ticks the step. */
export function StepNote({ step, open, busy, tick }: { step: WorkStep; open: boolean; busy: boolean; tick: Ticking["tick"] }) {
  const t = useT();
  const stored = step.note ?? "";
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? stored;
  if (!open) return stored === "" ? null : <p className="step-said" translate="no">{stored}</p>;
  const changed = text.trim() !== stored;
  const keep = async (): Promise<void> => {
    if (changed && text.trim() !== "" && (await tick(step.id, { done: true, note: text.trim() }))) setTyped(null);
  };
  return (
    <form className="step-note" data-path={step.evidence === "note" ? `${pathOf(step.id)}.proof` : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}>
      <textarea className="control" rows={1} maxLength={5000} value={text} translate="no" aria-label={t("sop.note", { step: step.text })}
        placeholder={t("sop.note_place")} onChange={(event) => setTyped(event.target.value)} />
      {changed && text.trim() !== "" && <Button type="submit" small busy={busy}>{step.done ? t("sop.note_keep") : t("sop.note_done")}</Button>}
    </form>
  );
}
