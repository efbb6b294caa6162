import { useId, useState } from "react";
import { useT } from "../../app/languages/index.ts";
import { Icon, IconButton, ProblemLine, Time, useToast } from "../../ui/index.ts";
import type { WorkStep } from "../api/shapes.ts";
import { Sentence } from "../parts/sentence.tsx";
import { jumpTo } from "../form/jump.ts";
import { pathOf } from "./open_steps.ts";
import { StepFiles } from "./step_files.tsx";
import { StepNote } from "./step_note.tsx";
import type { Ticking } from "./ticking.ts";

type Given = { step: WorkStep; caseId: string; open: boolean; ticking: Ticking };

/** One step: its box, what it demands as evidence, and who did it. Evidence that is given ticks it. */
export function StepRow({ step, caseId, open, ticking }: Given) {
  const t = useT();
  const toast = useToast();
  const id = useId();
  const [noting, setNoting] = useState(false);
  const wantsFiles = step.evidence === "photo" || step.evidence === "file";
  const busy = ticking.busy === step.id;
  const failed = ticking.problem?.step === step.id ? ticking.problem.problem : null;

  const toggle = async (): Promise<void> => {
    if (step.done) {
      if (await ticking.tick(step.id, { done: false })) toast({ text: t("sop.undone", { step: step.text }) });
    } else if (lacksProof(step)) {
      // The box of a step that must be proved leads to the proof.
      jumpTo(`${pathOf(step.id)}.proof`);
    } else {
      await ticking.tick(step.id, { done: true });
    }
  };
  return (
    <li className={step.lacks === null ? "step step-done" : "step"} data-path={pathOf(step.id)}>
      <div className="step-line">
        {open
          ? <input id={id} className="step-box" type="checkbox" checked={step.done} disabled={busy} aria-describedby={`${id}-more`} onChange={() => void toggle()} />
          : <span className="step-mark"><Icon name={step.done ? "check" : "circle"} size={14} /></span>}
        <label className="step-text" htmlFor={open ? id : undefined} translate="no">{step.text}</label>
        {open && step.evidence === null && (step.note ?? "") === "" && !noting && (
          <IconButton icon="edit" size={14} label={t("sop.note_add", { step: step.text })} onClick={() => setNoting(true)} />
        )}
        {step.blocking && step.lacks !== null && <span className="step-must">{t("sop.blocking")}</span>}
      </div>
      <div className="step-more" id={`${id}-more`}>
        {step.done && step.by !== null && step.at !== null && (
          <p className="step-by"><Sentence text={t("sop.by", { who: "{who}" })} parts={{ who: <span translate="no">{step.by.name}</span> }} /> <Time at={step.at} /></p>
        )}
        {step.evidence !== null && step.lacks !== null && <p className="step-needs">{t(`sop.needs.${step.evidence as "photo" | "file" | "note"}`)}</p>}
        {!open && step.lacks === "step_open" && <p className="step-by">{t("sop.open")}</p>}
      </div>
      {(wantsFiles || step.files.length > 0) && <StepFiles step={step} caseId={caseId} open={open} ticking={ticking} />}
      {(step.evidence === "note" || (step.note ?? "") !== "" || noting) && <StepNote step={step} open={open} busy={busy} tick={ticking.tick} />}
      <ProblemLine problem={failed} />
    </li>
  );
}

function lacksProof(step: WorkStep): boolean {
  if (step.evidence === "note") return (step.note ?? "").trim() === "";
  return step.evidence !== null && step.files.length === 0;
}
