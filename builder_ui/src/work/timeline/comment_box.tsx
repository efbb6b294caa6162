import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type KeyboardEvent } from "react";
import { call } from "../../api/index.ts";
import { useT } from "../../app/languages/index.ts";
import { useWorkspace } from "../../app/me.ts";
import { Button, ProblemLine, usePhone } from "../../ui/index.ts";
import { keys } from "../api/keys.ts";
import { repeatKeys } from "../api/repeat_key.ts";

/** Says something in the story of a case. What was written stays until the server has it. */
export function CommentBox({ id }: { id: string }) {
  const t = useT();
  const ws = useWorkspace();
  const phone = usePhone();
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const repeat = useRef(repeatKeys());

  const send = async (): Promise<void> => {
    const body = { comment: text.trim() };
    if (body.comment === "" || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await call("POST", `/w/${ws}/cases/${id}/comment`, { body, key: repeat.current.keyFor(body) });
      repeat.current.done();
      setText("");
      await client.invalidateQueries({ queryKey: keys.timeline(ws, id) });
    } catch (failure) {
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    void send();
  };
  return (
    <form className="comment-box" onSubmit={(event) => {
      event.preventDefault();
      void send();
    }}>
      <textarea className="control control-lines" translate="no" rows={2} maxLength={5000} value={text} aria-label={t("work.comment")}
        placeholder={phone ? t("work.comment") : t("work.comment_placeholder")} onChange={(event) => setText(event.target.value)} onKeyDown={onKeyDown} />
      <ProblemLine problem={problem} />
      {text.trim() !== "" && <Button type="submit" small busy={busy} icon="chat">{t("work.comment_send")}</Button>}
    </form>
  );
}
