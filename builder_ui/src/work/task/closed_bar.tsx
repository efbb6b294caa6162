import { useT } from "../../app/languages/index.ts";
import { useForm } from "../../fields/host.ts";
import { Button, Icon, IconButton, useToast } from "../../ui/index.ts";
import type { Task } from "../api/shapes.ts";
import { isDirty } from "../form/sending.ts";
import { Newer } from "./newer.tsx";

/** The task went to its end elsewhere while something was being typed here: who did it, and what becomes of the typing. */
export function ClosedBar({ task, since, comment, onDiscard }: { task: Task; since: string; comment: string; onDiscard: () => void }) {
  const t = useT();
  const dirty = useForm(isDirty);
  const toast = useToast();
  const said = comment.trim();
  if (!dirty && said === "") return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(said);
    toast({ text: t("work.copied") });
  };
  return (
    <footer className="decision" aria-label={t("work.decision")}>
      <div className="refused" role="alert">
        <Icon name="warning" />
        <div>
          <p>{t("work.closed_meanwhile")}</p>
          <Newer caseId={task.case.id} since={since} />
          <p className="quiet">{t("work.typed_kept")}</p>
          {said !== "" && (
            <p className="typed-comment">
              {t("work.typed_comment")}{t("work.colon")}<q className="returned-words" translate="no">{said}</q>
              <IconButton icon="copy" size={14} label={t("work.copy_typed")} onClick={() => void copy()} />
            </p>
          )}
        </div>
      </div>
      <div className="decision-line">
        <span className="decision-words" />
        <div className="decision-buttons"><Button onClick={onDiscard}>{t("work.show_latest")}</Button></div>
      </div>
    </footer>
  );
}
