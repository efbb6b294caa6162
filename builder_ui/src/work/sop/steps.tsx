import { useId } from "react";
import { useT } from "../../app/languages/index.ts";
import type { Task } from "../api/shapes.ts";
import { StepRow } from "./step_row.tsx";
import { useTicking } from "./ticking.ts";
import "./sop.css";

/** What is to be done in this stage: a list to tick, with how far it is. */
export function Steps({ task, open }: { task: Task; open: boolean }) {
  const t = useT();
  const title = useId();
  const ticking = useTicking(task);
  const done = task.sop.filter((step) => step.lacks === null).length;
  const all = task.sop.length;
  if (all === 0) return null;
  return (
    <section className="task-steps" aria-labelledby={title}>
      <div className="steps-head">
        <h2 id={title}>{t("sop.title")} <span className="steps-count" aria-label={t("sop.progress", { done, all })}>{t("sop.count", { done, all })}</span></h2>
        <progress className="steps-progress" max={all} value={done} aria-hidden="true" />
      </div>
      <ol className="steps">
        {task.sop.map((step) => <StepRow key={step.id} step={step} caseId={task.case.id} open={open} ticking={ticking} />)}
      </ol>
    </section>
  );
}
