import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, IconButton, Labelled, ProblemLine } from "../../ui/index.ts";
import "./sign_in_form.css";
import { useT } from "../languages/index.ts";
import { signIn } from "../session.ts";

/** Name and password; used by the page and by the dialog of an ended session. */
export function SignInForm({ login: known = "", onDone }: { login?: string; onDone: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const [login, setLogin] = useState(known);
  const [password, setPassword] = useState("");
  const [shown, setShown] = useState(false);
  const entering = useMutation({ mutationFn: () => signIn(client, login, password), onSuccess: onDone });
  return (
    <form className="sign-in-form" onSubmit={(event) => {
      event.preventDefault();
      entering.mutate();
    }}>
      <ProblemLine problem={entering.error} />
      <Labelled label={t("app.sign_in.login")}>
        {(control) => (
          <input className="control" type="text" autoComplete="username" autoCapitalize="none" spellCheck={false} {...control} required
            autoFocus={known === ""} data-first={known === "" || undefined} value={login} onChange={(event) => setLogin(event.target.value)} />
        )}
      </Labelled>
      <Labelled label={t("app.sign_in.password")}>
        {(control) => (
          <span className="control-reveal">
            <input className="control" type={shown ? "text" : "password"} autoComplete="current-password" {...control} required
              autoFocus={known !== ""} data-first={known !== "" || undefined} value={password} onChange={(event) => setPassword(event.target.value)} />
            <IconButton icon={shown ? "eye_off" : "eye"} label={t(shown ? "app.sign_in.hide" : "app.sign_in.show")} aria-pressed={shown}
              onClick={() => setShown(!shown)} />
          </span>
        )}
      </Labelled>
      <Button type="submit" look="primary" busy={entering.isPending}>{t("app.sign_in")}</Button>
    </form>
  );
}
