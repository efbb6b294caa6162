import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { call } from "../../api/index.ts";
import { useT } from "../../app/languages/index.ts";
import { useMe, useWorkspace } from "../../app/me.ts";
import { problemSentence } from "../../app/problems.ts";
import { Confirm, Icon, Menu, useToast, type MenuItem } from "../../ui/index.ts";
import { repeatKeys } from "../api/repeat_key.ts";
import type { Case } from "../api/shapes.ts";
import { allowed } from "../task/may.ts";
import { ReasonDialog } from "./reason_dialog.tsx";

type Action = "resubmit" | "urge" | "withdraw" | "suspend" | "resume" | "terminate" | "retry";

const WITH_REASON = new Set<Action>(["suspend", "resume", "terminate", "retry"]);

/** What can be done with a whole case, behind one button; the menu may bring more, and open before the case is there. */
export function CaseActions({ run, more = [] }: { run: Case | undefined; more?: MenuItem[] }) {
  const t = useT();
  const ws = useWorkspace();
  const me = useMe();
  const toast = useToast();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Action | null>(null);
  const [busy, setBusy] = useState(false);
  const repeat = useRef(repeatKeys());
  // What was taken back to a draft has no task: whoever started it hands it in again from here.
  const takenBack = run?.state === "draft" && run.initiator?.id === me.member.id;

  const carryOut = async (action: Action, said: string | null = null): Promise<void> => {
    if (busy || run === undefined) return;
    setBusy(true);
    const body = WITH_REASON.has(action) ? { reason: said } : { comment: said };
    const path = `/w/${ws}/cases/${run.id}/${action}`;
    try {
      await call("POST", path, { body, key: repeat.current.keyFor([path, body]) });
      repeat.current.done();
      toast({ text: t(`work.done.${action}`) });
      setAsked(null);
    } catch (failure) {
      toast({ text: problemSentence(failure, t), tone: "bad" });
    } finally {
      setBusy(false);
      void client.invalidateQueries({ queryKey: ["w", ws] });
    }
  };
  const all: (MenuItem & { key: Action })[] = [
    { key: "resubmit", icon: "play", label: t("work.resubmit"), hint: t("work.effect.resubmit"), onSelect: () => void carryOut("resubmit") },
    { key: "urge", icon: "bell", label: t("work.urge"), hint: t("work.effect.urge"), onSelect: () => void carryOut("urge") },
    { key: "withdraw", icon: "arrow_back", label: t("work.withdraw"), hint: t("work.effect.withdraw"), danger: true, onSelect: () => setAsked("withdraw") },
    { key: "suspend", icon: "hourglass", label: t("work.suspend"), hint: t("work.effect.suspend"), onSelect: () => setAsked("suspend") },
    { key: "resume", icon: "play", label: t("work.resume"), hint: t("work.effect.resume"), onSelect: () => void carryOut("resume") },
    { key: "retry", icon: "play", label: t("work.retry"), hint: t("work.effect.retry"), onSelect: () => void carryOut("retry") },
    { key: "terminate", icon: "stop", label: t("work.terminate"), hint: t("work.effect.terminate"), danger: true, onSelect: () => setAsked("terminate") },
  ];
  const items = [...all.filter((one) => allowed(run?.may ?? [], one.key) || (one.key === "resubmit" && takenBack)), ...more];
  if (items.length === 0) return null;
  return (
    <>
      <Menu className="icon-button" label={t("work.more")} items={items}><Icon name="more" /></Menu>
      {(asked === "withdraw" || asked === "suspend") && (
        <Confirm open title={t(`work.ask.${asked}`)} text={t(`work.effect.${asked}`)} action={t(`work.${asked}`)} look="danger" busy={busy}
          onConfirm={() => void carryOut(asked)} onClose={() => setAsked(null)} />
      )}
      {asked === "terminate" && (
        <ReasonDialog title={t("work.ask.terminate")} text={t("work.effect.terminate")} action={t("work.terminate")} busy={busy}
          onConfirm={(reason) => void carryOut("terminate", reason)} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
