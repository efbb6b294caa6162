import { useState } from "react";
import { ApiProblem } from "../../api/index.ts";
import { useT } from "../../app/languages/index.ts";
import { reasonOf } from "../../app/problems.ts";
import { Button, Icon, IconButton, Menu, usePhone, type MenuItem } from "../../ui/index.ts";
import type { Acted, ActionBody, Task } from "../api/shapes.ts";
import { Overtaken } from "../form/overtaken.tsx";
import { StillNeeded } from "../form/still_needed.tsx";
import type { FormStore } from "../form/store.ts";
import { openSteps } from "../sop/open_steps.ts";
import type { Acting } from "./act.ts";
import { DecisionDialog, type Asked } from "./decision_dialog.tsx";
import { effectOf } from "./effects.ts";
import { allowed, mainAction, offered } from "./may.ts";
import { Refused } from "./refused.tsx";
import { useTaskKeys } from "./task_keys.ts";

type Given = { task: Task; store: FormStore; acting: Acting; since: string; comment: string; onComment: (text: string) => void; onDone: (action: string, acted: Acted) => void };

/** What can be done with the task, each with what will happen; what is missing stands before the click. */
export function DecisionBar({ task, store, acting, since, comment, onComment: setComment, onDone }: Given) {
  const t = useT();
  const phone = usePhone();
  const [saying, setSaying] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const main = mainAction(task.may);
  const wanted = acting.problem instanceof ApiProblem && acting.problem.errors.some((one) => one.path === "comment");

  const carryOut = async (action: string, said: Omit<ActionBody, "data"> = { comment: comment.trim() || null }): Promise<void> => {
    const acted = await acting.act(action, said);
    if (acted === null) return;
    setAsked(null);
    setComment("");
    onDone(action, acted);
  };
  const ask = (action: Asked): void => {
    acting.forget();
    setAsked(action);
  };
  useTaskKeys({
    approve: main !== null && allowed(task.may, main) ? () => void carryOut(main) : null,
    reject: allowed(task.may, "reject") ? () => ask("reject") : null,
  });
  const more = useMore(task, ask, carryOut);
  const steps = main === "approve" || main === "handle" ? openSteps(task.sop) : [];
  const effect = main === null ? "" : effectOf(task, main);
  if (main === null && more.length === 0) return null;
  return (
    <footer className="decision" aria-label={t("work.decision")}>
      <Refused problem={asked !== null || (acting.problem === "steps_first" && steps.length === 0) ? null : acting.problem} caseId={task.case.id} since={since} />
      <Overtaken store={store} />
      <div className="decision-top">
        <StillNeeded steps={steps} />
        {phone && main !== null && <IconButton icon="chat" label={t("work.comment_decision")} aria-expanded={saying || wanted} onClick={() => setSaying(!saying)} />}
      </div>
      {phone && (saying || wanted) && main !== null && <Comment text={comment} wanted={wanted} onChange={setComment} />}
      <div className="decision-line">
        <p className="decision-words decision-effect" translate="no">{effect}</p>
        {!phone && main !== null && <Comment text={comment} wanted={wanted} onChange={setComment} />}
        <div className="decision-buttons">
          {main !== null && (
            <Button look="primary" className="decision-main" busy={acting.busy === main} disabled={!allowed(task.may, main) || acting.busy !== null}
              title={whyNot(task, main, t)} onClick={() => void carryOut(main)}>{t(`work.${main}`)}</Button>
          )}
          {offered(task.may, "reject") !== undefined && (
            <Button look="danger" disabled={!allowed(task.may, "reject") || acting.busy !== null} title={whyNot(task, "reject", t)}
              onClick={() => ask("reject")}>{t("work.reject")}</Button>
          )}
          {offered(task.may, "save") !== undefined && !phone && (
            <Button look="quiet" busy={acting.busy === "save"} disabled={!allowed(task.may, "save") || acting.busy !== null}
              onClick={() => void carryOut("save")}>{t("ui.save")}</Button>
          )}
          {more.length > 0 && <Menu className="button button-plain decision-more" label={t("work.more")} items={more}><span>{t("work.more")}</span><Icon name="chevron" size={12} /></Menu>}
        </div>
      </div>
      {asked !== null && (
        <DecisionDialog asked={asked} task={task} acting={acting} since={since} comment={comment} onComment={setComment} onClose={() => setAsked(null)}
          onConfirm={(said) => void carryOut(asked, said)} />
      )}
    </footer>
  );
}

function Comment({ text, wanted, onChange }: { text: string; wanted: boolean; onChange: (text: string) => void }) {
  const t = useT();
  return (
    <textarea className="control decision-comment" translate="no" rows={1} maxLength={5000} value={text} aria-label={t("work.comment_decision")}
      aria-invalid={(wanted && text.trim() === "") || undefined} placeholder={t("work.comment_decision")} onChange={(event) => onChange(event.target.value)} />
  );
}

/** The rest behind one button, each with a sentence of what will happen. */
function useMore(task: Task, ask: (action: Asked) => void, carryOut: (action: string) => Promise<void>): MenuItem[] {
  const t = useT();
  const phone = usePhone();
  const all: MenuItem[] = [
    { key: "save", icon: "edit", label: t("ui.save"), hint: t("work.effect.save"), onSelect: () => void carryOut("save") },
    { key: "return", icon: "arrow_back", label: t("work.return"), hint: t("work.effect.return"), onSelect: () => ask("return") },
    { key: "transfer", icon: "switch", label: t("work.transfer"), hint: effectOf(task, "transfer") || t("work.effect.transfer"), onSelect: () => ask("transfer") },
    { key: "urge", icon: "bell", label: t("work.urge"), hint: t("work.effect.urge"), onSelect: () => void carryOut("urge") },
    { key: "withdraw", icon: "stop", label: t("work.withdraw"), hint: t("work.effect.withdraw"), danger: true, onSelect: () => ask("withdraw") },
  ];
  const may = [...task.may, ...task.case.may];
  return all.filter((one) => (one.key !== "save" || phone) && allowed(may, one.key));
}

function whyNot(task: Task, action: string, t: ReturnType<typeof useT>): string | undefined {
  const code = offered(task.may, action)?.code;
  return code === null || code === undefined ? undefined : reasonOf(code, t);
}
