import { useState } from "react";
import { useT } from "../../../app/languages/index.ts";
import { Button, Dialog, Labelled, ProblemLine } from "../../../ui/index.ts";

type Given = { title: string; given: string; onDone: (title: string) => Promise<void>; onClose: () => void };

const LONGEST = 60;

/** What a view of one's own is called. */
export function TitleDialog({ title, given, onDone, onClose }: Given) {
  const t = useT();
  const [text, setText] = useState(given);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const submit = async (): Promise<void> => {
    setBusy(true);
    try {
      await onDone(text.trim());
    } catch (failure) {
      setProblem(failure);
      setBusy(false);
    }
  };
  return (
    <Dialog open title={title} onClose={onClose} onSubmit={() => text.trim() !== "" && !busy && void submit()}
      footer={<><Button onClick={onClose}>{t("ui.cancel")}</Button><Button type="submit" look="primary" busy={busy} disabled={text.trim() === ""}>{t("ui.save")}</Button></>}>
      <ProblemLine problem={problem} />
      <Labelled label={t("lists.view_title")} hint={t("lists.view_title_hint")}>
        {(control) => <input {...control} data-first className="control" type="text" maxLength={LONGEST} value={text} onChange={(event) => setText(event.target.value)} />}
      </Labelled>
    </Dialog>
  );
}
