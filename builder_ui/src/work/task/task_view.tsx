import { useEffect, useState } from "react";
import { call } from "../../api/index.ts";
import { useT } from "../../app/languages/index.ts";
import { useMe, useWorkspace, useZone } from "../../app/me.ts";
import { useSeen } from "../../app/shell/notices.ts";
import { Skeleton, useToast } from "../../ui/index.ts";
import { useTask } from "../api/queries.ts";
import type { Acted, Task } from "../api/shapes.ts";
import { FormHost } from "../form/form_host.tsx";
import { FormView } from "../form/form_view.tsx";
import { drop, placeFor } from "../form/keep.ts";
import { ProblemSummary } from "../form/problem_summary.tsx";
import { Restored } from "../form/restored.tsx";
import { isDirty } from "../form/sending.ts";
import { createFormStore, type FormStore } from "../form/store.ts";
import { bringBack, useKeep } from "../form/use_keep.ts";
import { FlowDrawing } from "../drawing/flow_drawing.tsx";
import { Steps } from "../sop/steps.tsx";
import { Timeline } from "../timeline/timeline.tsx";
import { PageProblem } from "../parts/page_problem.tsx";
import { useActing } from "./act.ts";
import { ClosedBar } from "./closed_bar.tsx";
import { DecisionBar } from "./decision_bar.tsx";
import { allowed } from "./may.ts";
import { ReturnedNote } from "./returned_note.tsx";
import { TaskHeader } from "./task_header.tsx";
import "./task.css";

type Given = {
  id: string;
  /** The page one step up; none where the task stands beside its list. */
  back?: string;
  onDecided: (acted: Acted) => void;
};

/** One task: what it is about, the form with exactly the fields of its stage, its story, and what can be done. */
export function TaskView({ id, back, onDecided }: Given) {
  const { data, error, isPending, refetch } = useTask(id);
  if (isPending) return <div className="task task-loading"><Skeleton lines={10} /></div>;
  if (data === undefined) return <PageProblem problem={error} onRetry={() => void refetch()} />;
  return <OpenTask key={data.id} task={data} {...(back === undefined ? {} : { back })} onDecided={onDecided} />;
}

function OpenTask({ task, back, onDecided }: { task: Task; back?: string; onDecided: (acted: Acted) => void }) {
  const t = useT();
  const toast = useToast();
  const me = useMe();
  const place = placeFor(me.member.id, `task:${task.id}`);
  const { store, restored } = useTaskStore(task, place);
  const acting = useActing(task, store);
  const [since] = useState(task.record.updated_at);
  const [comment, setComment] = useState("");
  useBegun(task, me.member.id);
  useSeen(task.case.id);
  const open = task.state === "open" && task.assignee?.id === me.member.id;
  const form = `${task.form.app}/${task.form.key}`;
  const done = (action: string, acted: Acted): void => {
    drop(place);
    toast({ data: true, text: told(action, acted, t) });
    if (action !== "save" && action !== "urge") onDecided(acted);
  };
  const discard = (): void => {
    drop(place);
    setComment("");
    store.getState().reset();
    store.getState().renew({ stored: task.record.data, access: task.form.access, refs: task.record.refs, frozen: !open });
  };
  return (
    <FormHost store={store} form={form} record={task.record.id} title={task.record.title}>
      <article className="task" data-task={task.id}>
        <TaskHeader task={task} {...(back === undefined ? {} : { back })} />
        {task.returned !== null && open && <ReturnedNote returned={task.returned} />}
        {restored && open && <Restored onDiscard={discard} />}
        <div className="task-body">
          <Steps task={task} open={open && allowed(task.may, "sop")} />
          <div className="task-form">
            <ProblemSummary />
            <FormView />
          </div>
          <aside className="task-side">
            <FlowDrawing id={task.case.id} />
            <Timeline id={task.case.id} mayComment={allowed(task.case.may, "comment")} />
          </aside>
        </div>
        {open ? <DecisionBar task={task} store={store} acting={acting} since={since} comment={comment} onComment={setComment} onDone={done} />
          : <ClosedBar task={task} since={since} comment={comment} onDiscard={discard} />}
      </article>
    </FormHost>
  );
}

/** What was done to what, and what comes next where the page goes on to it. */
function told(action: string, acted: Acted, t: ReturnType<typeof useT>): string {
  const done = doneText(action, t);
  if (action === "save" || action === "urge") return done;
  const record = acted.record.number ?? acted.record.title;
  return acted.next_title === null ? t("work.done_with", { done, record }) : t("work.done_next", { done, record, next: acted.next_title });
}

function doneText(action: string, t: ReturnType<typeof useT>): string {
  switch (action) {
    case "approve": return t("work.done.approve");
    case "handle": return t("work.done.handle");
    case "reject": return t("work.done.reject");
    case "return": return t("work.done.return");
    case "transfer": return t("work.done.transfer");
    case "resubmit": return t("work.done.resubmit");
    case "withdraw": return t("work.done.withdraw");
    case "urge": return t("work.done.urge");
    default: return t("ui.saved");
  }
}

/** The store of the task's form; the server's news are taken in beside what is typed. */
function useTaskStore(task: Task, place: string): { store: FormStore; restored: boolean } {
  const zone = useZone();
  const me = useMe();
  const [made] = useState(() => {
    const store = createFormStore({
      schema: task.form.schema, trees: task.form.trees, key: `${task.form.app}/${task.form.key}`, access: task.form.access,
      stored: task.record.data, refs: task.record.refs, zone, user: me.member.id, frozen: isClosed(task, me.member.id),
    });
    return { store, restored: !isClosed(task, me.member.id) && bringBack(store, place) };
  });
  useKeep(made.store, place);
  useEffect(() => {
    const closed = isClosed(task, me.member.id);
    // A task that somebody else closed stays as it was typed, so that nothing is lost before it is read.
    if (closed && isDirty(made.store.getState())) return;
    made.store.getState().renew({ stored: task.record.data, access: task.form.access, refs: task.record.refs, frozen: closed });
  }, [made, task, me.member.id]);
  return made;
}

const isClosed = (task: Task, me: string): boolean => task.state !== "open" || task.assignee?.id !== me;

/** Tells the server that the assignee has opened the task: from now on it is worked on, not waiting. */
function useBegun(task: Task, me: string): void {
  const ws = useWorkspace();
  const mine = task.state === "open" && task.assignee?.id === me;
  useEffect(() => {
    if (!mine) return;
    // Only the story of times depends on it; a lost network must not stand in the way of reading.
    call("POST", `/w/${ws}/tasks/${task.id}/begin`, { body: {} }).catch(() => undefined);
  }, [ws, task.id, mine]);
}
