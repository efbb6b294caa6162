import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import type { FormPayload } from "../../api/index.ts";
import { useT } from "../../app/languages/index.ts";
import { useMe, useWorkspace, useZone } from "../../app/me.ts";
import type { Refs } from "../../fields/kind.ts";
import type { Trees } from "../../kernel/forms/form.ts";
import type { Values } from "../../kernel/forms/values.ts";
import { Button, PageHeader, ProblemLine, useToast } from "../../ui/index.ts";
import { formAddress } from "../api/queries.ts";
import type { Draft } from "../api/shapes.ts";
import { FormHost } from "../form/form_host.tsx";
import { FormView } from "../form/form_view.tsx";
import { drop, placeFor } from "../form/keep.ts";
import { myRefs } from "../form/my_refs.ts";
import { ProblemSummary } from "../form/problem_summary.tsx";
import { Restored } from "../form/restored.tsx";
import { StillNeeded } from "../form/still_needed.tsx";
import { createFormStore } from "../form/store.ts";
import { bringBack, useKeep } from "../form/use_keep.ts";
import { DraftNote } from "./draft_note.tsx";
import { useDraft } from "./drafts.ts";
import { useSubmitting } from "./submitting.ts";
import "../task/task.css";
import "./record.css";

type Given = { form: FormPayload; draft: Draft | null; copied?: { data: Values; refs: Refs }; back: string; onDraft: (id: string) => void };

/** Filling a new record: computed as one types, saved as a draft, handed in once. */
export function NewRecordForm({ form, draft, copied, back, onDraft }: Given) {
  const t = useT();
  const ws = useWorkspace();
  const zone = useZone();
  const me = useMe();
  const navigate = useNavigate();
  const toast = useToast();
  const client = useQueryClient();
  const key = `${form.app}/${form.key}`;
  const address = formAddress(ws, key);
  const placeOf = (id: string | null): string => placeFor(me.member.id, `new:${ws}/${key}:${id ?? ""}`);
  const [{ store, restored }] = useState(() => {
    const made = createFormStore({
      schema: form.schema as Values, trees: form.trees as Trees, key, access: form.access, refs: myRefs(me), zone, user: me.member.id,
    });
    if (draft !== null) made.getState().restore(draft.data, draft.refs ?? {});
    if (copied !== undefined) {
      made.getState().restore(copied.data, copied.refs);
      return { store: made, restored: false };
    }
    // What the browser kept is newer than the draft: it is taken away as soon as the draft has it.
    return { store: made, restored: bringBack(made, placeOf(draft?.id ?? null)) };
  });
  const drafting = useDraft(store, address, draft?.id ?? null, onDraft);
  const place = placeOf(drafting.id);
  useKeep(store, place);
  const fresh = placeOf(null);
  useEffect(() => {
    if (place !== fresh) drop(fresh);
  }, [place, fresh]);
  const { busy, problem, submit } = useSubmitting(store, address, drafting.id, (record) => {
    drafting.forget();
    store.getState().reset();
    drop(place);
    void client.invalidateQueries({ queryKey: ["w", ws] });
    toast({ text: form.flow === null ? t("ui.saved") : t("work.done.submit") });
    void navigate(`/w/${ws}/apps/${key}/${record.id}`, { replace: true });
  });
  return (
    <FormHost store={store} form={key} record={null}>
      <article className="sheet">
        <PageHeader title={t("work.new", { what: form.title })} back={back} subtitle={<DraftNote state={drafting.state} />} />
        <div className="sheet-body">
          {restored && <Restored onDiscard={() => store.getState().reset()} />}
          <ProblemSummary />
          <FormView />
        </div>
        <footer className="decision" aria-label={t("work.decision")}>
          <ProblemLine problem={problem} />
          <StillNeeded />
          <div className="decision-line">
            <p className="decision-words decision-effect">{form.flow !== null && t("work.effect.submit", { flow: form.flow.title })}</p>
            <div className="decision-buttons">
              <Button look="primary" className="decision-main" busy={busy} onClick={() => void submit()}>
                {form.flow === null ? t("ui.save") : t("work.submit")}
              </Button>
            </div>
          </div>
        </footer>
      </article>
    </FormHost>
  );
}
