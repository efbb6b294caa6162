import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { call, type FormPayload } from "../../api/index.ts";
import { useT } from "../../app/languages/index.ts";
import { useMe, useWorkspace } from "../../app/me.ts";
import { problemSentence } from "../../app/problems.ts";
import { Avatar, Button, ButtonLink, Confirm, Icon, IconButton, PageHeader, Time, useToast, type MenuItem } from "../../ui/index.ts";
import { formAddress, useCase } from "../api/queries.ts";
import type { Case, FullRecord } from "../api/shapes.ts";
import { CaseActions } from "../case/case_actions.tsx";
import { Standing } from "../parts/stage_names.tsx";
import { StateTag } from "../parts/state_tag.tsx";
import { allowed } from "../task/may.ts";

type Given = {
  form: string; payload: FormPayload; record: FullRecord; edit: (() => void) | null; back?: string; onClose?: () => void;
  steps?: { before: (() => void) | null; after: (() => void) | null }; onDeleted: () => void;
};

/** The head of a record: its title and state, what can be done with it, and where it stands in a list. */
export function RecordHeader({ form, payload, record, edit, back, onClose, steps, onDeleted }: Given) {
  const t = useT();
  const ws = useWorkspace();
  const run = useCase(record.case ?? "", record.case !== null);
  const navigate = useNavigate();
  const remove = useDelete(form, record, onDeleted);
  const copy: MenuItem[] = payload.may.includes("create") ? [{
    key: "copy", icon: "copy", label: t("work.copy_as_new"), onSelect: () => void navigate(`/w/${ws}/apps/${form}/new?from=${record.id}`),
  }] : [];
  const more = [...copy, ...remove.items];
  const task = useMyTask(run.data);
  const open = onClose === undefined ? null : `/w/${ws}/apps/${form}/${record.id}`;
  return (
    <>
      {steps !== undefined && (
        <div className="sheet-steps">
          <IconButton icon="up" label={t("work.previous")} disabled={steps.before === null} onClick={() => steps.before?.()} />
          <IconButton icon="down" label={t("work.next")} disabled={steps.after === null} onClick={() => steps.after?.()} />
          <span className="sheet-steps-gap" />
          {open !== null && <ButtonLink look="quiet" small to={open}>{t("work.open_page")}</ButtonLink>}
          {onClose !== undefined && <IconButton icon="cross" label={t("ui.close")} onClick={onClose} />}
        </div>
      )}
      <PageHeader title={record.title || record.number || payload.title} data {...(back === undefined ? {} : { back })}
        beside={<StateTag state={record.state} />}
        subtitle={
          <span className="task-facts">
            {record.stages.length > 0 && record.state === "running" && <span className="task-fact"><Icon name="hourglass" size={14} /><Standing stages={record.stages} /></span>}
            {record.created_by !== null && <span className="task-fact"><Avatar name={record.created_by.name} size="s" /><span translate="no">{record.created_by.name}</span></span>}
            <span className="task-fact">{t("work.created")} <Time at={record.created_at} /></span>
          </span>
        }
        actions={
          <>
            {task !== null && <ButtonLink look="primary" to={`/w/${ws}/tasks/${task}`}>{t("work.do_task")}</ButtonLink>}
            {edit !== null && <Button icon="edit" onClick={edit}>{t("work.edit")}</Button>}
            <CaseActions run={run.data} more={more} />
          </>
        } />
      {remove.dialog}
    </>
  );
}

/** The reader's own open task in this case. */
function useMyTask(run: Case | undefined): string | null {
  const me = useMe();
  return run?.tasks.find((task) => task.state === "open" && task.assignee?.id === me.member.id)?.id ?? null;
}

function useDelete(form: string, record: FullRecord, onDeleted: () => void) {
  const t = useT();
  const ws = useWorkspace();
  const toast = useToast();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const carryOut = async (): Promise<void> => {
    setBusy(true);
    try {
      await call("DELETE", `${formAddress(ws, form)}/records/${record.id}`, { revision: record.revision });
      toast({ text: t("work.deleted") });
      onDeleted();
      void client.invalidateQueries({ queryKey: ["w", ws] });
    } catch (failure) {
      toast({ text: problemSentence(failure, t), tone: "bad" });
    } finally {
      setBusy(false);
      setAsking(false);
    }
  };
  const items: MenuItem[] = allowed(record.may, "delete") ? [{
    key: "delete", icon: "bin", label: t("work.delete"), danger: true, onSelect: () => setAsking(true),
  }] : [];
  const dialog = (
    <Confirm open={asking} title={t("work.delete_title")} text={t("work.delete_text")} action={t("work.delete")} look="danger" busy={busy}
      onConfirm={() => void carryOut()} onClose={() => setAsking(false)} />
  );
  return { items, dialog };
}
