import { useState } from "react";
import { useNavigate } from "react-router";
import type { AppDetails } from "../api/index.ts";
import { useT } from "../app/languages/index.ts";
import { useWorkspace } from "../app/me.ts";
import { byField } from "../app/problems.ts";
import { Button, Labelled, ProblemLine, Sheet } from "../ui/index.ts";
import { useActions } from "./api.ts";
import { starter } from "./starters.ts";
import { kindTitle } from "./words.ts";

/** Asks for kind, title and key, and opens what it made. */
export function NewDocument({ app, onClose }: { app: AppDetails; onClose: () => void }) {
  const t = useT();
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const { put } = useActions(app.key);
  const forms = app.documents.filter((one) => one.kind === "forms" && !one.removed);
  const [kind, setKind] = useState("forms");
  const [title, setTitle] = useState("");
  const [key, setKey] = useState("");
  const [form, setForm] = useState(forms[0]?.key ?? "");
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const taken = app.documents.some((one) => one.kind === kind && one.key === key);
  const create = async (): Promise<void> => {
    if (taken) return;
    setBusy(true);
    try {
      await put({ app: app.key, kind, key }, starter(kind, title.trim() === "" ? key : title.trim(), form), 0);
      await navigate(`/w/${workspace}/design/${app.key}/${kind}/${key}`);
    } catch (refused) {
      setProblem(refused);
      setBusy(false);
    }
  };
  return (
    <Sheet open title={t("design.new")} onClose={onClose} onSubmit={() => void create()} footer={
      <><Button onClick={onClose}>{t("ui.cancel")}</Button><Button type="submit" look="primary" busy={busy} disabled={key === "" || taken}>{t("design.new.create")}</Button></>
    }>
      <div className="design-form">
        <ProblemLine problem={problem !== null && byField(problem)["key"] === undefined ? problem : null} />
        <Labelled label={t("design.new.kind")}>
          {(control) => (
            <select className="control" {...control} value={kind} onChange={(event) => setKind(event.target.value)}>
              {app.kinds.map((one) => <option key={one.kind} value={one.kind}>{kindTitle(one.kind, t)}</option>)}
            </select>
          )}
        </Labelled>
        <Labelled label={t("design.new.title")}>
          {(control) => <input className="control" {...control} data-first="" maxLength={100} value={title} onChange={(event) => setTitle(event.target.value)} />}
        </Labelled>
        <Labelled label={t("design.new.key")} required hint={t("design.new.key_hint")} problem={taken ? t("design.new.taken") : byField(problem)["key"]}>
          {(control) => <input className="control" {...control} maxLength={48} autoCapitalize="none" spellCheck={false} value={key} onChange={(event) => setKey(event.target.value)} />}
        </Labelled>
        {["flows", "views", "access"].includes(kind) && (
          <Labelled label={t("design.new.form")}>
            {(control) => (
              <select className="control" {...control} translate="no" value={form} onChange={(event) => setForm(event.target.value)}>
                {forms.map((one) => <option key={one.key} value={one.key}>{one.title}</option>)}
              </select>
            )}
          </Labelled>
        )}
      </div>
    </Sheet>
  );
}
