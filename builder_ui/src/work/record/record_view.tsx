import { useState } from "react";
import { useNavigate } from "react-router";
import type { FormPayload } from "../../api/index.ts";
import { useWorkspace } from "../../app/me.ts";
import { Skeleton } from "../../ui/index.ts";
import { useFormPayload, useRecord } from "../api/queries.ts";
import type { FullRecord } from "../api/shapes.ts";
import { CasePanel } from "../case/case_panel.tsx";
import { FormHost } from "../form/form_host.tsx";
import { FormView } from "../form/form_view.tsx";
import { ProblemSummary } from "../form/problem_summary.tsx";
import { allowed } from "../task/may.ts";
import { EditBar } from "./edit_bar.tsx";
import { RecordHeader } from "./record_header.tsx";
import { useKey } from "../keyboard/key.ts";
import { useRecordStore } from "./record_store.ts";
import "../task/task.css";
import { PageProblem } from "../parts/page_problem.tsx";
import "./record.css";

type Given = {
  form: string;
  id: string;
  back?: string;
  /** Beside a list: less around it, and closing it. */
  onClose?: () => void;
  /** To the neighbours in the list. */
  steps?: { before: (() => void) | null; after: (() => void) | null };
};

/** One record as text with its case; where it is allowed, changed in place. */
export function RecordView(given: Given) {
  const payload = useFormPayload(given.form);
  const record = useRecord(given.form, given.id);
  if (payload.data === undefined || record.data === undefined) {
    const failed = record.error ?? payload.error;
    if (failed !== null) return <PageProblem problem={failed} onRetry={() => void (record.error === null ? payload : record).refetch()} />;
    return <div className="page-body"><Skeleton lines={8} /></div>;
  }
  return <OpenRecord key={record.data.id} {...given} payload={payload.data} record={record.data} />;
}

function OpenRecord({ form, payload, record, back, onClose, steps }: Given & { payload: FormPayload; record: FullRecord }) {
  const ws = useWorkspace();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const { store, restored } = useRecordStore(payload, record, editing);
  const mayEdit = allowed(record.may, "update") || allowed(record.may, "edit");
  const edit = mayEdit && !editing ? () => setEditing(true) : null;
  useKey("e", edit);
  return (
    <FormHost store={store} form={form} record={record.id} title={record.title}>
      <article className="sheet sheet-record" data-record={record.id}>
        <RecordHeader {...{ form, payload, record, edit }} {...(back === undefined ? {} : { back })}
          {...(onClose === undefined ? {} : { onClose })} {...(steps === undefined ? {} : { steps })}
          onDeleted={() => (onClose === undefined ? void navigate(`/w/${ws}/apps/${form}`) : onClose())} />
        <div className="task-body">
          <div className="task-form">
            {editing && <ProblemSummary />}
            <FormView />
          </div>
          {record.case !== null && <aside className="task-side"><CasePanel id={record.case} /></aside>}
        </div>
        {editing && <EditBar {...{ form, store, record, restored }} onDone={() => setEditing(false)} />}
      </article>
    </FormHost>
  );
}
