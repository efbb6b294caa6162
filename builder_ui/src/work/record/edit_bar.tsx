import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ApiProblem, call } from "../../api/index.ts";
import { useT } from "../../app/languages/index.ts";
import { problemSentence } from "../../app/problems.ts";
import { useMe, useWorkspace } from "../../app/me.ts";
import { Button, Icon, useToast } from "../../ui/index.ts";
import { keys } from "../api/keys.ts";
import { formAddress } from "../api/queries.ts";
import type { FullRecord } from "../api/shapes.ts";
import { drop, placeFor } from "../form/keep.ts";
import { inTheWay, ready } from "../form/ready.ts";
import { changesOf } from "../form/sending.ts";
import { Overtaken } from "../form/overtaken.tsx";
import { StillNeeded } from "../form/still_needed.tsx";
import type { FormStore } from "../form/store.ts";
import { RecordNews } from "./record_news.tsx";

type Given = { form: string; store: FormStore; record: FullRecord; restored: boolean; onDone: () => void };

/** Saves the changes of a record, or lets them go. A newer version is shown, and what was typed is kept. */
export function EditBar({ form, store, record, restored, onDone }: Given) {
  const t = useT();
  const ws = useWorkspace();
  const me = useMe();
  const toast = useToast();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [since] = useState(record.updated_at);
  const running = useRef(false);
  const place = placeFor(me.member.id, `record:${ws}/${record.id}`);

  const save = async (): Promise<void> => {
    if (running.current) return;
    const obstacle = inTheWay(store.getState());
    if (obstacle !== null) {
      setProblem(t(`work.${obstacle}`));
      return;
    }
    if (!ready(store, true)) return;
    const data = changesOf(store.getState());
    if (Object.keys(data).length === 0) {
      leave();
      return;
    }
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      const answer = await call<FullRecord>("PATCH", `${formAddress(ws, form)}/records/${record.id}`, { body: { data }, revision: record.revision });
      store.getState().reset();
      client.setQueryData(keys.record(ws, form, record.id), { ...record, ...answer.data });
      void client.invalidateQueries({ queryKey: ["w", ws] });
      toast({ text: t("ui.saved") });
      leave();
    } catch (failure) {
      setProblem(failure);
      if (failure instanceof ApiProblem && failure.errors.length > 0) store.getState().refuse(failure.errors);
      if (failure instanceof ApiProblem && failure.status === 412) await client.invalidateQueries({ queryKey: keys.record(ws, form, record.id) });
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  const leave = (): void => {
    drop(place);
    onDone();
  };
  return (
    <footer className="decision" aria-label={t("work.editing")}>
      {problem !== null && (
        <div className="refused" role="alert">
          <Icon name={problem instanceof ApiProblem && problem.isOffline ? "offline" : "warning"} />
          <div>
            <p>{typeof problem === "string" ? problem : problemSentence(problem, t)}</p>
            {record.updated_at > since && <RecordNews form={form} record={record} since={since} />}
          </div>
        </div>
      )}
      <Overtaken store={store} />
      <StillNeeded />
      <div className="decision-line">
        <p className="decision-words decision-effect">{restored && t("work.restored")}</p>
        <div className="decision-buttons">
          <Button onClick={leave} disabled={busy}>{t("ui.cancel")}</Button>
          <Button look="primary" className="decision-main" busy={busy} onClick={() => void save()}>{t("ui.save")}</Button>
        </div>
      </div>
    </footer>
  );
}
