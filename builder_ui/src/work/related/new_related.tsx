import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FormPayload } from "../../api/index.ts";
import { useT } from "../../app/languages/index.ts";
import { useMe, useWorkspace, useZone } from "../../app/me.ts";
import { useHost } from "../../fields/host.ts";
import type { Trees } from "../../kernel/forms/form.ts";
import type { Values } from "../../kernel/forms/values.ts";
import { Button, Dialog, ProblemLine, useToast } from "../../ui/index.ts";
import { formAddress } from "../api/queries.ts";
import { FormHost } from "../form/form_host.tsx";
import { FormView } from "../form/form_view.tsx";
import { myRefs } from "../form/my_refs.ts";
import { ProblemSummary } from "../form/problem_summary.tsx";
import { createFormStore } from "../form/store.ts";
import { useSubmitting } from "../record/submitting.ts";

type Given = { form: FormPayload; link: string; onClose: () => void };

/** A new record of another form, its link to this one filled in; the page below stays as it was typed. */
export function NewRelated({ form, link, onClose }: Given) {
  const t = useT();
  const ws = useWorkspace();
  const zone = useZone();
  const me = useMe();
  const toast = useToast();
  const client = useQueryClient();
  const here = useHost();
  const key = `${form.app}/${form.key}`;
  const address = formAddress(ws, key);
  const [store] = useState(() => {
    const made = createFormStore({
      schema: form.schema as Values, trees: form.trees as Trees, key, access: form.access, refs: myRefs(me), zone, user: me.member.id,
    });
    const id = here.record ?? "";
    made.getState().restore({ [link]: id }, { [id]: { kind: "record", title: here.title, form: here.form } });
    return made;
  });
  const { busy, problem, submit } = useSubmitting(store, address, null, () => {
    void client.invalidateQueries({ queryKey: ["w", ws] });
    toast({ text: t("ui.saved") });
    onClose();
  });
  return (
    <Dialog open side title={t("work.new", { what: form.title })} onClose={onClose}
      footer={
        <>
          <ProblemLine problem={problem} />
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button look="primary" busy={busy} onClick={() => void submit()}>{form.flow === null ? t("ui.save") : t("work.submit")}</Button>
        </>
      }>
      <FormHost store={store} form={key} record={null}>
        <ProblemSummary />
        <FormView />
      </FormHost>
    </Dialog>
  );
}
