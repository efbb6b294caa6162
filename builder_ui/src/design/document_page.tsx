import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { ApiProblem, type AppDocument } from "../api/index.ts";
import { useT } from "../app/languages/index.ts";
import { useWorkspace } from "../app/me.ts";
import { Button, ButtonLink, Confirm, EmptyState, ErrorState, Icon, Menu, PageHeader, ProblemLine, Skeleton, Tag, Time, usePhone, useToast, type MenuItem } from "../ui/index.ts";
import { useActions, useDesign, useSchema, type Place } from "./api.ts";
import { useCheck } from "./checking.ts";
import "./design.css";
import { useDocument } from "./editing.ts";
import type { EditorHandle } from "./editor/code_editor.tsx";
import { MergeDialog } from "./merge_dialog.tsx";
import { ProblemList } from "./problem_list.tsx";
import { format } from "./text/format.ts";
import { kindTitle, standing, STATES } from "./words.ts";

const CodeEditor = lazy(() => import("./editor/code_editor.tsx"));

/** One document of an app's draft as a text: typed, checked while typing, saved on purpose. */
export function DocumentPage() {
  const { app = "", kind = "", key = "" } = useParams();
  return <OneDocument key={`${app} ${kind} ${key}`} place={{ app, kind, key }} />;
}

function OneDocument({ place }: { place: Place }) {
  const t = useT();
  const phone = usePhone();
  const workspace = useWorkspace();
  const design = useDesign(place.app);
  const known = design.data?.documents.find((one) => one.kind === place.kind && one.key === place.key);
  const schema = useSchema(design.data?.kinds.find((one) => one.kind === place.kind)?.schema);
  const editing = useDocument(place);
  const checked = useCheck(place, editing.text, editing.reading);
  const editor = useRef<EditorHandle>(null);
  const title = known?.title ?? place.key;
  const home = `/w/${workspace}/design/${place.app}`;
  const jump = (from: number, to: number): void => editor.current?.jump(from, to);
  useArrival(editing.reading.places, jump);
  const save = (): void => {
    if (editing.reading.fault !== null) jump(editing.reading.fault.from, editing.reading.fault.to);
    else void editing.save();
  };

  if (known?.removed === true) return <Removed place={place} title={title} home={home} onBack={editing.load} revision={known.draft!.revision} />;
  return (
    <div className="design-document">
      <PageHeader title={title} data back={home} beside={known !== undefined && <Tag state={STATES[standing(known)]!}>{t(`design.state.${standing(known)}`)}</Tag>}
        subtitle={<Standing place={place} known={known} dirty={editing.dirty} />}
        actions={editing.base !== null && (
          <>
            {known?.version !== null && <ButtonLink look="quiet" icon="clock" to={`${home}/${place.kind}/${place.key}/versions`}>{t("design.doc.versions")}</ButtonLink>}
            {!phone && <More place={place} title={title} known={known} editing={editing} />}
            {!phone && <Button look="primary" busy={editing.busy} disabled={!editing.dirty} onClick={save}>{t("design.doc.save")}</Button>}
          </>
        )} />
      {phone && <p className="design-note"><Icon name="eye" />{t("design.doc.phone")}</p>}
      {editing.restored !== null && (
        <p className="design-note" role="status">
          <Icon name="clock" /><span>{t("design.doc.restored")} · <Time at={editing.restored} /></span>
          <Button small onClick={editing.forget}>{t("design.doc.forget")}</Button>
        </p>
      )}
      <ProblemLine problem={editing.base === null ? null : editing.problem} />
      {editing.base === null && editing.problem === null && <div className="design-body"><Skeleton lines={12} /></div>}
      {editing.base === null && editing.problem !== null && <ErrorState problem={editing.problem} onRetry={() => void editing.load()} />}
      {editing.base !== null && (
        <>
          <Suspense fallback={<div className="design-body"><Skeleton lines={12} /></div>}>
            <CodeEditor handle={editor} label={t("design.doc.text", { title })} value={editing.text} readOnly={phone} marks={checked.marks} schema={schema.data}
              onChange={editing.setText} onSave={save} />
          </Suspense>
          <ProblemList app={place.app} text={editing.text} checked={checked} onJump={jump} />
          {!phone && <p className="design-keys">{t("design.doc.keys")}</p>}
        </>
      )}
      {editing.theirs !== null && <MergeDialog key={editing.theirs.revision} theirs={editing.theirs} mine={editing.text} busy={editing.busy} onTheirs={editing.takeTheirs} onSave={(text) => void editing.saveOver(text)} onClose={editing.later} />}
    </div>
  );
}

/** The place that the address names, once the text is there. */
function useArrival(places: Map<string, { from: number; to: number }> | null, jump: (from: number, to: number) => void): void {
  const at = useSearchParams()[0].get("at");
  const there = useRef(false);
  useEffect(() => {
    const place = at === null ? undefined : places?.get(at);
    if (place === undefined || there.current) return undefined;
    // The editor's own part of the program may still be on its way.
    const timer = setInterval(() => {
      if (document.querySelector(".cm-content") === null) return;
      there.current = true;
      clearInterval(timer);
      jump(place.from, place.to);
    }, 100);
    return () => clearInterval(timer);
  });
}

function Standing({ place, known, dirty }: { place: Place; known: AppDocument | undefined; dirty: boolean }) {
  const t = useT();
  return (
    <span className="design-standing">
      <span>{kindTitle(place.kind, t)} · <span translate="no">{place.key}</span></span>
      {known?.version !== null && known !== undefined && <span>{t("design.version", { version: known.version })}</span>}
      {dirty ? <span className="design-unsaved">{t("design.doc.unsaved")}</span> : <span>{t(known?.changed === true ? "design.doc.in_draft" : "design.doc.as_published")}</span>}
      {known?.draft != null && <span translate="no">{known.draft.by} <Time at={known.draft.at} /></span>}
    </span>
  );
}

type MoreGiven = { place: Place; title: string; known: AppDocument | undefined; editing: ReturnType<typeof useDocument> };

function More({ place, title, known, editing }: MoreGiven) {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const workspace = useWorkspace();
  const actions = useActions(place.app);
  const [asked, setAsked] = useState<"discard" | "remove" | null>(null);
  const value = editing.reading.value;
  const items: MenuItem[] = [
    ...(value === null ? [] : [{ key: "format", label: t("design.doc.format"), icon: "list" as const, onSelect: () => editing.setText(format(value)) }]),
    ...(editing.dirty ? [{ key: "forget", label: t("design.doc.forget"), icon: "arrow_back" as const, onSelect: editing.forget }] : []),
    ...(known?.draft != null ? [{ key: "discard", label: t("design.doc.discard"), hint: t("design.doc.discard_hint"), icon: "arrow_back" as const, onSelect: () => setAsked("discard") }] : []),
    { key: "remove", label: t("design.doc.remove"), hint: t("design.doc.remove_hint"), icon: "bin", danger: true, onSelect: () => setAsked("remove") },
  ];
  const carryOut = async (action: () => Promise<void>): Promise<void> => {
    try {
      await action();
    } catch (refused) {
      editing.setProblem(refused);
      if (refused instanceof ApiProblem && refused.status === 412) await editing.load();
    }
    setAsked(null);
  };
  const home = `/w/${workspace}/design/${place.app}`;
  return (
    <>
      <Menu className="icon-button" label={t("design.doc.more")} items={items}><Icon name="more" /></Menu>
      <Confirm open={asked === "discard"} title={t("design.doc.discard_title", { title })} text={t("design.doc.discard_text")} action={t("design.doc.discard")} look="danger"
        onClose={() => setAsked(null)} onConfirm={() => void carryOut(async () => {
          await actions.discard([{ kind: place.kind, key: place.key, revision: known!.draft!.revision }]);
          if (known!.version === null) await navigate(home);
          else editing.forget();
        })} />
      <Confirm open={asked === "remove"} title={t("design.doc.remove_title", { title })} text={t("design.doc.remove_text")} action={t("design.doc.remove")} look="danger"
        onClose={() => setAsked(null)} onConfirm={() => void carryOut(async () => {
          await actions.remove(place, editing.base!.revision);
          toast({ text: t("design.doc.removed") });
          await navigate(home);
        })} />
    </>
  );
}

type RemovedGiven = { place: Place; title: string; home: string; revision: number; onBack: () => Promise<void> };

function Removed({ place, title, home, revision, onBack }: RemovedGiven) {
  const t = useT();
  const { discard } = useActions(place.app);
  const back = async (): Promise<void> => {
    await discard([{ kind: place.kind, key: place.key, revision }]);
    await onBack();
  };
  return (
    <>
      <PageHeader title={title} data back={home} />
      <EmptyState icon="bin" title={t("design.doc.gone")} text={t("design.doc.gone_text")} action={<Button onClick={() => void back()}>{t("design.doc.discard")}</Button>} />
    </>
  );
}
