import { useState } from "react";
import { useT } from "../../app/languages/index.ts";
import { Button, Dialog, Labelled } from "../../ui/index.ts";

type Given = { title: string; text: string; action: string; busy: boolean; onConfirm: (reason: string) => void; onClose: () => void };

/** Asks for the reason that an action of the flow's admin must have. */
export function ReasonDialog({ title, text, action, busy, onConfirm, onClose }: Given) {
  const t = useT();
  const [reason, setReason] = useState("");
  const said = reason.trim();
  return (
    <Dialog open title={title} onClose={onClose} onSubmit={() => said !== "" && onConfirm(said)} footer={
      <>
        <Button onClick={onClose}>{t("ui.cancel")}</Button>
        <Button type="submit" look="danger" busy={busy} disabled={said === ""}>{action}</Button>
      </>
    }>
      <div className="decision-form">
        <p className="quiet">{text}</p>
        <Labelled label={t("work.reason")} required>
          {(control) => (
            <textarea {...control} className="control control-lines" translate="no" rows={3} maxLength={5000} value={reason}
              onChange={(event) => setReason(event.target.value)} />
          )}
        </Labelled>
      </div>
    </Dialog>
  );
}
