import { useT } from "../../app/languages/index.ts";
import { useWorkspace } from "../../app/me.ts";
import { Avatar, Deadline, Icon, IconButton, PageHeader, Tag, useToast } from "../../ui/index.ts";
import type { Task } from "../api/shapes.ts";
import { StateTag } from "../parts/state_tag.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { Link } from "react-router";

/** The head of a task: the order, the stage, who started it, how long it has been waiting. */
export function TaskHeader({ task, back }: { task: Task; back?: string }) {
  const t = useT();
  const ws = useWorkspace();
  const toast = useToast();
  const { case: run, record } = task;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(new URL(`/w/${ws}/tasks/${task.id}`, window.location.href).href);
    toast({ text: t("work.link_copied") });
  };
  return (
    <PageHeader title={record.title || record.number || task.form.title} data {...(back === undefined ? {} : { back })}
      beside={<span className="task-tags"><StageTag task={task} />{task.state === "open" && task.returned !== null && run.state !== "returned" && <Tag state="returned" />}{task.state === "open" && <StateTag state={run.state === "running" ? null : run.state} />}</span>}
      actions={<IconButton icon="copy" label={t("work.copy_link")} onClick={() => void copy()} />}
      subtitle={
        <span className="task-facts">
          <Link to={`/w/${ws}/apps/${run.app}/${task.form.key}/${record.id}`}>{task.form.title}</Link>
          {run.initiator !== null && <span className="task-fact"><Avatar name={run.initiator.name} size="s" /><span>{t("work.started_by")} <span translate="no">{run.initiator.name}</span></span></span>}
          {task.state === "open" ? <span className="task-fact task-waits"><Icon name="hourglass" size={14} /><Waiting since={task.opened_at} /></span> : <StateTag state={run.state} />}
          {task.due_at !== null && task.state === "open" && run.state !== "suspended" && <Deadline at={task.due_at} />}
        </span>
      } />
  );
}

function StageTag({ task }: { task: Task }) {
  const t = useT();
  if (task.state === "open") return <Tag state="waiting">{task.stage.title}</Tag>;
  return <Tag state="stopped">{t("work.stage_closed", { stage: task.stage.title })}</Tag>;
}
