import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiProblem, call, type MyMail } from "../../api/index.ts";
import { Button, Labelled, ProblemLine, Skeleton, useToast } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { useWorkspace } from "../me.ts";
import { byField } from "../problems.ts";

type Change = { email?: string | null; off?: string[] };

/** Where the reader's mail goes, and which notices he wants as mail. */
export function MyMailChoices() {
  const t = useT();
  const { data, error } = useQuery(useMine());
  if (error !== null && data === undefined) return <ProblemLine problem={error} />;
  return (
    <section className="me-mail" aria-labelledby="me-mail">
      <h2 id="me-mail">{t("mail.mine")}</h2>
      {data === undefined ? <Skeleton lines={4} /> : <Choices key={data.email} mine={data} />}
    </section>
  );
}

function useMine() {
  const workspace = useWorkspace();
  return {
    queryKey: ["my_mail", workspace],
    queryFn: async ({ signal }: { signal: AbortSignal }) => (await call<MyMail>("GET", `/w/${workspace}/me/mail`, { signal })).data,
  };
}

function Choices({ mine }: { mine: MyMail }) {
  const t = useT();
  const toast = useToast();
  const save = useSave(mine);
  const [email, setEmail] = useState(mine.email ?? "");
  const problems = byField(save.error);
  const send = (change: Change): void => {
    setAsked(change.off ?? null);
    save.mutate(change, { onSuccess: () => toast({ text: t("ui.saved") }), onSettled: () => setAsked(null) });
  };
  // What is being stored shows at once.
  const [asked, setAsked] = useState<string[] | null>(null);
  const kinds = mine.kinds.map(({ kind, on }) => ({ kind, on: asked === null ? on : !asked.includes(kind) }));
  const off = (kind: string, on: boolean): string[] => kinds.filter((one) => (one.kind === kind ? !on : !one.on)).map((one) => one.kind);
  return (
    <>
      <form className="me-address" noValidate onSubmit={(event) => {
        event.preventDefault();
        send({ email: email.trim() === "" ? null : email });
      }}>
        <Labelled label={t("mail.address")} hint={t("mail.address_hint")} problem={problems["email"]}>
          {(control) => <input className="control" {...control} type="email" autoComplete="email" spellCheck={false} value={email} onChange={(event) => setEmail(event.target.value)} />}
        </Labelled>
        <Button type="submit" busy={save.isPending} disabled={email === (mine.email ?? "")}>{t("ui.save")}</Button>
      </form>
      <ProblemLine problem={problems["email"] === undefined ? save.error : null} />
      <fieldset className="me-kinds" disabled={mine.email === null}>
        <legend className="sr-only">{t("mail.mine")}</legend>
        {kinds.map((one) => (
          <label key={one.kind} className="check">
            <input type="checkbox" checked={one.on} disabled={save.isPending} onChange={(event) => send({ off: off(one.kind, event.target.checked) })} />
            <span>{t(`mail.kind.${one.kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <p className="me-hint">{t("mail.mine_hint")}</p>
    </>
  );
}

/** What somebody else changed meanwhile is fetched, so that trying again works. */
function useSave(mine: MyMail) {
  const workspace = useWorkspace();
  const client = useQueryClient();
  const key = ["my_mail", workspace];
  return useMutation({
    mutationFn: async (change: Change) => (await call<MyMail>("PATCH", `/w/${workspace}/me/mail`, { body: change, revision: mine.revision })).data,
    onSuccess: (now) => client.setQueryData(key, now),
    onError: (problem) => {
      if (problem instanceof ApiProblem && problem.status === 412) void client.invalidateQueries({ queryKey: key });
    },
  });
}
