import { useState } from "react";
import { Link } from "react-router";
import { ApiProblem, type AppDetails, type ChangedDocument, type Published } from "../api/index.ts";
import { useT } from "../app/languages/index.ts";
import { useWorkspace } from "../app/me.ts";
import { Button, Confirm, EmptyState, ErrorState, Labelled, ProblemLine, Sheet, Skeleton, Tag, useToast } from "../ui/index.ts";
import { useActions, useChanges } from "./api.ts";
import { Elsewhere } from "./problem_list.tsx";
import { When } from "./when.tsx";
import { kindTitle, STATES } from "./words.ts";

const MOST = 60;

/** What publishing would change, in words, what it touches, and one button. */
export function PublishSheet({ app, onClose }: { app: AppDetails; onClose: () => void }) {
  const t = useT();
  const toast = useToast();
  const actions = useActions(app.key);
  const changes = useChanges(app.key, true);
  const [note, setNote] = useState("");
  const [key] = useState(() => crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [done, setDone] = useState<Published | null>(null);
  const documents = changes.data?.documents ?? [];
  const seen = documents.map((one) => ({ kind: one.kind, key: one.key, revision: one.revision }));
  const ready = documents.length > 0 && changes.data?.problems.length === 0;
  const carryOut = async (action: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await action();
    } catch (refused) {
      const stale = refused instanceof ApiProblem && refused.status === 412;
      setProblem(stale ? t("design.publish.meanwhile") : refused);
      await changes.refetch();
    }
    setBusy(false);
    setAsked(false);
  };
  if (done !== null) return <Done app={app} published={done} onClose={onClose} />;
  return (
    <Sheet open wide title={t("design.publish.title", { app: app.title })} onClose={onClose}
      onSubmit={() => void (ready && carryOut(async () => setDone(await actions.publish(seen, note.trim(), key))))}
      footer={documents.length > 0 && (
        <>
          <Button className="at-start" look="quiet" onClick={() => setAsked(true)}>{t("design.publish.discard")}</Button>
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button type="submit" look="primary" busy={busy} disabled={!ready}>{t("design.publish.action")}</Button>
        </>
      )}>
      <div className="design-publish">
        <ProblemLine problem={problem} />
        {changes.isPending && <Skeleton lines={8} />}
        {changes.error !== null && <ErrorState problem={changes.error} onRetry={() => void changes.refetch()} />}
        {changes.data !== undefined && documents.length === 0 && <EmptyState icon="check" title={t("design.publish.nothing")} text={t("design.publish.nothing_text")} />}
        {changes.data !== undefined && changes.data.problems.length > 0 && (
          <section className="design-must">
            <h3>{t("design.publish.problems")}</h3>
            <Elsewhere app={app.key} found={changes.data.problems} title={false} />
          </section>
        )}
        {changes.data !== undefined && changes.data.warnings.length > 0 && (
          <section className="design-heed">
            <h3>{t("design.publish.warnings")}</h3>
            <Elsewhere app={app.key} found={changes.data.warnings} title={false} />
          </section>
        )}
        {documents.length > 0 && (
          <>
            <section><h3>{t("design.publish.changes")}</h3>{documents.map((one) => <Changed key={`${one.kind}/${one.key}`} app={app.key} document={one} />)}</section>
            <section>
              <h3>{t("design.publish.running")}</h3>
              {changes.data?.running.length === 0 && <p className="quiet">{t("design.publish.running_none")}</p>}
              {changes.data?.running.map((one) => <p key={one.flow}>{t("design.publish.running_line", { flow: one.title, count: one.cases })}</p>)}
            </section>
            <Labelled label={t("design.publish.note")} hint={t("design.publish.note_hint")}>
              {(control) => <textarea className="control" {...control} rows={2} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />}
            </Labelled>
          </>
        )}
      </div>
      <Confirm open={asked} title={t("design.publish.discard_title")} text={t("design.publish.discard_text", { count: documents.length })} action={t("design.publish.discard")} look="danger" busy={busy}
        onClose={() => setAsked(false)} onConfirm={() => void carryOut(async () => {
          await actions.discard(seen);
          toast({ text: t("design.publish.discarded") });
          onClose();
        })} />
    </Sheet>
  );
}

function Changed({ app, document: one }: { app: string; document: ChangedDocument }) {
  const t = useT();
  const workspace = useWorkspace();
  const said = one.state === "changed" ? one.differences : [];
  return (
    <article className="design-changed">
      <h4>
        <Link className="design-link" to={`/w/${workspace}/design/${app}/${one.kind}/${one.key}`} translate="no">{one.title}</Link>
        <span className="quiet">{kindTitle(one.kind, t)}</span>
        <Tag state={STATES[one.state]!}>{t(`design.state.${one.state as "changed"}`)}</Tag>
      </h4>
      <p className="design-who"><When by={one.by} at={one.at} /></p>
      {one.state === "changed" && said.length === 0 && <p className="quiet">{t("design.publish.same")}</p>}
      <ul className="design-differences">
        {/* oxlint-disable-next-line react/no-array-index-key */}
        {said.slice(0, MOST).map((difference, at) => <li key={`${difference.pointer} ${at}`} translate="no">{difference.message}</li>)}
      </ul>
      {said.length > MOST && <p className="quiet">{t("design.publish.more")}</p>}
    </article>
  );
}

function Done({ app, published, onClose }: { app: AppDetails; published: Published; onClose: () => void }) {
  const t = useT();
  const titles = new Map(app.documents.map((one) => [`${one.kind}/${one.key}`, one.title]));
  return (
    <Sheet open wide title={t("design.publish.done")} onClose={onClose} footer={<Button look="primary" onClick={onClose}>{t("ui.close")}</Button>}>
      <div className="design-publish">
        <p role="status">{t("design.publish.done_text", { count: published.documents.length })}</p>
        <ul className="design-differences">
          {published.documents.map((one) => (
            <li key={`${one.kind}/${one.key}`}>
              <span translate="no">{titles.get(`${one.kind}/${one.key}`) ?? one.key}</span> · {kindTitle(one.kind, t)} · {one.version === null ? t("design.publish.removed") : t("design.version", { version: one.version })}
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}
