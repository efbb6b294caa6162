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
  return (
    <Dialog open title={t(`work.ask.${asked}`)} onClose={onClose}
      onSubmit={() => (!needs || to !== "") && onConfirm({ comment: comment.trim() || null, ...(needs ? { to } : {}) })}
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
        <Labelled label={t("work.comment_why")} optional>
          {(control) => (
            <textarea {...control} className="control control-lines" translate="no" rows={3} maxLength={5000} value={comment}
              onChange={(event) => onComment(event.target.value)} />
          )}
        </Labelled>
        <Refused problem={acting.problem} caseId={task.case.id} since={since} />
      </div>
    </Dialog>
  );
}
