import { useState } from "react";
import { useT } from "../app/languages/index.ts";
import { Button, Labelled } from "../ui/index.ts";

type Given = { login: string | null; value: string; problem: string | undefined; onChange: (password: string) => void };

/** How somebody signs in, and another password where one was lost. */
export function NewPassword({ login, value, problem, onChange }: Given) {
  const t = useT();
  const [open, setOpen] = useState(false);
  if (login === null) return null;
  return (
    <>
      <div className="labelled">
        <span className="labelled-label">{t("admin.member.login")}</span>
        <span className="panel-login"><span translate="no">{login}</span>
          {!open && <Button look="quiet" small icon="key" onClick={() => setOpen(true)}>{t("admin.member.password_set")}</Button>}
        </span>
      </div>
      {open && (
        <Labelled label={t("admin.member.password_new")} hint={t("admin.member.password_ends")} problem={problem}>
          {(control) => <input className="control" {...control} type="text" autoComplete="new-password" spellCheck={false} autoFocus value={value} onChange={(event) => onChange(event.target.value)} />}
        </Labelled>
      )}
    </>
  );
}
