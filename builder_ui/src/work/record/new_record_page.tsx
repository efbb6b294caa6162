import { useMemo, useState } from "react";
import { useParams, useSearchParams } from "react-router";
import type { FormPayload } from "../../api/index.ts";
import { useT } from "../../app/languages/index.ts";
import { useMe, useWorkspace } from "../../app/me.ts";
import { EmptyState, PageHeader, Skeleton } from "../../ui/index.ts";
import { useDrafts, useFormPayload, useRecord } from "../api/queries.ts";
import type { Draft } from "../api/shapes.ts";
import type { Trees } from "../../kernel/forms/form.ts";
import type { Values } from "../../kernel/forms/values.ts";
import { drop, placeFor } from "../form/keep.ts";
import { PageProblem } from "../parts/page_problem.tsx";
import { copyOfRecord } from "./copying.ts";
import { DraftChoice } from "./draft_choice.tsx";
import { NewRecordForm } from "./new_record_form.tsx";

/** A new record of a form. A draft in the address is gone on with; others are offered first. */
export function NewRecordPage() {
  const { app = "", form = "" } = useParams();
  const key = `${app}/${form}`;
  const from = useSearchParams()[0].get("from");
  const payload = useFormPayload(key);
  const drafts = useDrafts(key);
  if (payload.isPending || drafts.isPending) return <div className="page-body"><Skeleton lines={8} /></div>;
  if (payload.data === undefined) return <PageProblem problem={payload.error} onRetry={() => void payload.refetch()} />;
  if (from !== null && payload.data.may.includes("create")) return <Copy key={from} form={payload.data} id={from} />;
  return <Chosen key={key} form={payload.data} drafts={drafts.data?.items.map((one) => ({ ...one, refs: { ...drafts.data.refs, ...one.refs } })) ?? []} />;
}

/** Begun with what an existing record holds. */
function Copy({ form, id }: { form: FormPayload; id: string }) {
  const ws = useWorkspace();
  const [, setQuery] = useSearchParams();
  const record = useRecord(`${form.app}/${form.key}`, id);
  const { data } = record;
  const copied = useMemo(() => (data === undefined ? null : {
    data: copyOfRecord(form.schema as Values, form.trees as Trees, data.data, form.access), refs: data.refs,
  }), [form, data]);
  if (copied === null) {
    if (record.error !== null) return <PageProblem problem={record.error} onRetry={() => void record.refetch()} />;
    return <div className="page-body"><Skeleton lines={8} /></div>;
  }
  return <NewRecordForm form={form} draft={null} copied={copied} back={`/w/${ws}/apps/${form.app}/${form.key}`}
    onDraft={(draft) => setQuery({ from: id, draft }, { replace: true })} />;
}

function Chosen({ form, drafts }: { form: FormPayload; drafts: Draft[] }) {
  const t = useT();
  const ws = useWorkspace();
  const me = useMe();
  const [query, setQuery] = useSearchParams();
  const [fresh, setFresh] = useState(0);
  const wanted = query.get("draft");
  // The draft that this page made itself must not take the place of what is being typed.
  const [own, setOwn] = useState<string | null>(null);
  const open = useMemo(() => drafts.filter((one) => one.record === null), [drafts]);
  const draft = wanted === null || wanted === own ? null : open.find((one) => one.id === wanted) ?? null;
  const back = `/w/${ws}/apps/${form.app}/${form.key}`;
  const startFresh = (): void => {
    drop(placeFor(me.member.id, `new:${ws}/${form.app}/${form.key}:`));
    setFresh(1);
  };
  if (!form.may.includes("create")) {
    return <><PageHeader title={form.title} back={back} /><EmptyState icon="lock" title={t("work.may_not_create")} text={t("work.may_not_create_text")} /></>;
  }
  if (fresh === 0 && own === null && draft === null && open.length > 0) {
    return (
      <>
        <PageHeader title={t("work.new", { what: form.title })} back={back} />
        <DraftChoice drafts={open} form={form} onFresh={startFresh} onChoose={(id) => setQuery({ draft: id }, { replace: true })} />
      </>
    );
  }
  return (
    <NewRecordForm key={draft?.id ?? `fresh ${fresh}`} form={form} draft={draft} back={back}
      onDraft={(id) => {
        setOwn(id);
        setQuery({ draft: id }, { replace: true });
      }} />
  );
}
