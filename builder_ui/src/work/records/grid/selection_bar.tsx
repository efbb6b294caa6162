import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call, type RecordItem } from "../../../api/index.ts";
import { useT } from "../../../app/languages/index.ts";
import { useWorkspace } from "../../../app/me.ts";
import { problemSentence } from "../../../app/problems.ts";
import { Button, Confirm, IconButton, useToast } from "../../../ui/index.ts";
import { ExportMenu } from "../files/export_menu.tsx";
import type { Selection } from "./selection.ts";

type Given = { address: string; records: RecordItem[]; selection: Selection; columns: string[]; sort: string; mayExport: boolean };

/** What can be done with the selected records. */
export function SelectionBar({ address, records, selection, columns, sort, mayExport }: Given) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const chosen = records.filter((one) => selection.ids.has(one.id));
  const deletable = chosen.filter((one) => one.may.some((may) => may.action === "delete" && may.ok));
  const { remove, busy } = useRemove(address, () => {
    setAsking(false);
    selection.clear();
  });
  const spared = chosen.length - deletable.length;
  return (
    <div className="selection-bar" role="toolbar" aria-label={t("lists.selected", { count: chosen.length })}>
      <span className="selection-count" role="status">{t("lists.selected", { count: chosen.length })}</span>
      {mayExport && <ExportMenu withWords className="button button-plain button-small" address={address} columns={columns} asked={{ ids: chosen.map((one) => one.id), sort }} />}
      {deletable.length > 0 && <Button small look="danger" icon="bin" onClick={() => setAsking(true)}>{t("work.delete")}</Button>}
      <IconButton icon="cross" label={t("lists.select_none")} onClick={selection.clear} />
      <Confirm open={asking} title={t("lists.delete_title", { count: deletable.length })} action={t("work.delete")} look="danger" busy={busy}
        text={<>{t("lists.delete_text")}{spared > 0 && ` ${t("lists.delete_some", { count: spared })}`}</>}
        onConfirm={() => void remove(deletable)} onClose={() => setAsking(false)} />
    </div>
  );
}

/** Deletes one after the other, each as the reader saw it; what was changed meanwhile stays. */
function useRemove(address: string, onDone: () => void) {
  const t = useT();
  const ws = useWorkspace();
  const toast = useToast();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const remove = async (records: RecordItem[]): Promise<void> => {
    setBusy(true);
    const failures: unknown[] = [];
    for (const one of records) {
      try {
        await call("DELETE", `${address}/records/${one.id}`, { revision: one.revision });
      } catch (failure) {
        failures.push(failure);
      }
    }
    setBusy(false);
    onDone();
    if (failures.length < records.length) toast({ text: t("lists.deleted", { count: records.length - failures.length }) });
    if (failures.length > 0) toast({ text: t("lists.not_deleted", { count: failures.length, reason: problemSentence(failures[0], t) }), tone: "bad" });
    await client.invalidateQueries({ queryKey: ["w", ws] });
  };
  return { remove, busy };
}
