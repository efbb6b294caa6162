import { useId } from "react";
import { useLanguage, useT } from "../../app/languages/index.ts";
import { listed } from "../../app/listed.ts";
import type { Task } from "../api/shapes.ts";
import { effectOf } from "./effects.ts";

/** Where a task may be sent back to, and who will have it then. */
export function ReturnTargets({ task, value, onChange }: { task: Task; value: string; onChange: (id: string) => void }) {
  const t = useT();
  const language = useLanguage();
  const name = useId();
  return (
    <fieldset className="targets">
      <legend className="labelled-label">{t("work.return_to")}</legend>
      {task.returnable.map((stage) => (
        <label key={stage.id} className="target">
          <input type="radio" name={name} value={stage.id} checked={stage.id === value} onChange={() => onChange(stage.id)} />
          <span className="target-words">
            <span className="target-title">{stage.title}</span>
            {stage.people.length > 0 && (
              <span className="target-who">{t("work.return_people")} <span translate="no">{listed(stage.people, language)}</span></span>
            )}
            {effectOf(task, "return", stage.id) !== "" && stage.id !== value && <span className="sr-only">{effectOf(task, "return", stage.id)}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
