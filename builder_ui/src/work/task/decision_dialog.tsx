import { useState } from "react";
import { useT } from "../../app/languages/index.ts";
import { useWorkspace } from "../../app/me.ts";
import type { Choice } from "../../fields/form_state.ts";
import { Button, Dialog, Labelled } from "../../ui/index.ts";
import type { ActionBody, Task } from "../api/shapes.ts";
import type { Acting } from "./act.ts";
import { effectOf } from "./effects.ts";
import { PersonSearch } from "./person_search.tsx";
import { Refused } from "./refused.tsx";
import { ReturnTargets } from "./return_targets.tsx";

export type Asked = "reject" | "return" | "transfer" | "withdraw";

type Given = {
  asked: Asked;
  task: Task;
  acting: Acting;
  since: string;
  comment: string;
  onComment: (text: string) => void;
  onConfirm: (said: Omit<ActionBody, "data">) => void;
  onClose: () => void;
};

/** Asks before an action that others feel: what will happen, to whom or where, and a word about why. */
export function DecisionDialog({ asked, task, acting, since, comment, onComment, onConfirm, onClose }: Given) {
  const t = useT();
  const ws = useWorkspace();
  const [target, setTarget] = useState(task.returnable.at(-1)?.id ?? "");
  const [person, setPerson] = useState<Choice | null>(null);
  const to = asked === "return" ? target : asked === "transfer" ? person?.id ?? "" : "";
  const needs = asked === "return" || asked === "transfer";
  const effect = effectOf(task, asked, asked === "return" ? target : "");
  const reasoned = asked === "reject" || asked === "return";
  const [tried, setTried] = useState(false);
  const said = comment.trim();
  const missing = reasoned && said === "";
  const confirm = (): void => {
    setTried(true);
    if ((!needs || to !== "") && !missing) onConfirm({ comment: said || null, ...(needs ? { to } : {}) });
  };
  return (
    <Dialog open title={t(`work.ask.${asked}`)} onClose={onClose}
      onSubmit={confirm}
      footer={
        <>
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button type="submit" look={asked === "transfer" ? "primary" : "danger"} busy={acting.busy !== null} disabled={needs && to === ""}>
            {t(`work.${asked}`)}
          </Button>
        </>
      }>
      <div className="decision-form">
        {asked === "return" && <ReturnTargets task={task} value={target} onChange={setTarget} />}
        {asked === "transfer" && <PersonSearch address={`/w/${ws}/tasks/${task.id}/people`} value={person} onChange={setPerson} />}
        <p className="quiet" translate={effect === "" ? undefined : "no"}>{effect || t(`work.effect.${asked}`)}</p>
        {person !== null && asked === "transfer" && <p>{t("work.transfer_chosen")} <strong translate="no">{person.title}</strong></p>}
        <Labelled label={t("work.comment_why")} required={reasoned} optional={!reasoned} hint={reasoned ? t("work.comment_why_hint") : undefined}
          problem={tried && missing ? t("work.comment_why_missing") : undefined}>
          {(control) => (
            <textarea {...control} required={false} aria-required={reasoned} className="control control-lines" translate="no" rows={3} maxLength={5000} value={comment}
              onChange={(event) => onComment(event.target.value)} />
          )}
        </Labelled>
        <Refused problem={acting.problem} caseId={task.case.id} since={since} />
      </div>
    </Dialog>
  );
}
