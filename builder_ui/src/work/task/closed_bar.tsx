import { useT } from "../../app/languages/index.ts";
import { useForm } from "../../fields/host.ts";
import { Button, Icon } from "../../ui/index.ts";
import type { Task } from "../api/shapes.ts";
import { isDirty } from "../form/sending.ts";
import { Newer } from "./newer.tsx";

/** The task went to its end elsewhere while something was being typed here: who did it, and what becomes of the typing. */
export function ClosedBar({ task, since, onDiscard }: { task: Task; since: string; onDiscard: () => void }) {
  const t = useT();
  const dirty = useForm(isDirty);
  if (!dirty) return null;
  return (
    <footer className="decision" aria-label={t("work.decision")}>
      <div className="refused" role="alert">
        <Icon name="warning" />
        <div>
          <p>{t("work.closed_meanwhile")}</p>
          <Newer caseId={task.case.id} since={since} />
          <p className="quiet">{t("work.typed_kept")}</p>
        </div>
      </div>
      <div className="decision-line">
        <span className="decision-words" />
        <div className="decision-buttons"><Button onClick={onDiscard}>{t("work.show_latest")}</Button></div>
      </div>
    </footer>
  );
}
