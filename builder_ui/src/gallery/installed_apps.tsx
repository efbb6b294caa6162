import { useState } from "react";
import { ApiProblem, type Template } from "../api/index.ts";
import { useT } from "../app/languages/index.ts";
import { useWorkspace } from "../app/me.ts";
import { Button, ButtonLink, Confirm, ProblemLine, useToast } from "../ui/index.ts";
import { useRemoveSample, useSample } from "./templates.ts";

type App = Template["installed"][number];

/** The apps that were made from a template: opening one, taking its sample data away. */
export function InstalledApps({ apps }: { apps: App[] }) {
  const t = useT();
  return (
    <section className="gallery-apps">
      <h3>{t("gallery.apps")}</h3>
      <ul>{apps.map((app) => <InstalledApp key={app.key} app={app} />)}</ul>
    </section>
  );
}

function InstalledApp({ app }: { app: App }) {
  const t = useT();
  const toast = useToast();
  const workspace = useWorkspace();
  const [asking, setAsking] = useState(false);
  const { data } = useSample(app.key, asking);
  const { mutate, isPending, error } = useRemoveSample(app.key);
  const remove = (): void => mutate(undefined, { onSuccess: () => toast({ text: t("gallery.removed") }), onSettled: () => setAsking(false) });
  return (
    <li>
      <span className="gallery-app-words"><span translate="no">{app.title}</span><span className="quiet" translate="no">{app.key}</span></span>
      {app.sample && <Button look="quiet" icon="bin" busy={isPending} onClick={() => setAsking(true)}>{t("gallery.remove")}</Button>}
      <ButtonLink to={`/w/${workspace}/apps/${app.key}`}>{t("gallery.open")}</ButtonLink>
      <ProblemLine problem={error} />
      {error instanceof ApiProblem && error.errors.length > 0 && (
        <ul className="gallery-in-the-way">{error.errors.map((one, at) => <li key={at}>{one.message}</li>)}</ul>
      )}
      {data !== undefined && (
        <Confirm open={asking} title={t("gallery.remove_title", { title: app.title })} action={t("gallery.remove")} look="danger" busy={isPending}
          text={t("gallery.remove_text", { records: data.records, cases: data.cases, members: data.members })} onConfirm={remove} onClose={() => setAsking(false)} />
      )}
    </li>
  );
}
