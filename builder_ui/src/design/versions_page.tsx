import { lazy, Suspense, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { ApiProblem, type VersionLine } from "../api/index.ts";
import { useT } from "../app/languages/index.ts";
import { useWorkspace } from "../app/me.ts";
import { Button, Confirm, EmptyState, ErrorState, PageHeader, ProblemLine, SegmentedControl, Skeleton, usePhone, useToast } from "../ui/index.ts";
import { useActions, useDesign, useVersion, useVersionDifferences, useVersions, type Place } from "./api.ts";
import "./design.css";
import { format } from "./text/format.ts";
import { When } from "./when.tsx";

const CodeEditor = lazy(() => import("./editor/code_editor.tsx"));
const SideBySide = lazy(() => import("./editor/side_by_side.tsx"));

/** What a document was: every version with its author, in words against the one before, and as a text. */
export function VersionsPage() {
  const t = useT();
  const workspace = useWorkspace();
  const { app = "", kind = "", key = "", version } = useParams();
  const place = { app, kind, key };
  const title = useDesign(app).data?.documents.find((one) => one.kind === kind && one.key === key)?.title ?? key;
  const { data, error, isPending, refetch } = useVersions(place);
  const missing = error instanceof ApiProblem && error.status === 404;
  const chosen = Number(version ?? data?.[0]?.version ?? 0);
  const at = `/w/${workspace}/design/${app}/${kind}/${key}`;
  return (
    <>
      <PageHeader title={t("design.versions.title", { title })} data back={at} />
      {isPending && <div className="design-body"><Skeleton lines={8} /></div>}
      {missing && <EmptyState icon="clock" title={t("design.versions.none")} text={t("design.versions.none_text")} />}
      {error !== null && !missing && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <div className="design-versions">
          <nav aria-label={t("design.versions.list")}>
            <ol className="design-version-list">
              {data.map((one, index) => <Line key={one.version} line={one} current={index === 0} chosen={one.version === chosen} to={`${at}/versions/${one.version}`} />)}
            </ol>
          </nav>
          {chosen > 0 && <OneVersion key={chosen} place={place} version={chosen} current={chosen === data[0]?.version} />}
        </div>
      )}
    </>
  );
}

function Line({ line, current, chosen, to }: { line: VersionLine; current: boolean; chosen: boolean; to: string }) {
  const t = useT();
  return (
    <li>
      <Link className="design-version" to={to} replace aria-current={chosen ? "page" : undefined}>
        <span className="design-version-name">{t("design.version", { version: line.version })}{current && <span className="design-current">{t("design.versions.current")}</span>}</span>
        <When by={line.by} at={line.at} />
        {line.note !== null && <span translate="no">{line.note}</span>}
      </Link>
    </li>
  );
}

function OneVersion({ place, version, current }: { place: Place; version: number; current: boolean }) {
  const t = useT();
  const phone = usePhone();
  const [shown, setShown] = useState<"whole" | "beside">("whole");
  const text = useVersion(place, version);
  const before = useVersion(place, version - 1);
  const differences = useVersionDifferences(place, version);
  if (text.error !== null) return <ErrorState problem={text.error} onRetry={() => void text.refetch()} />;
  return (
    <div className="design-version-page">
      <section>
        <h2 className="design-kind-title">{version === 1 ? t("design.versions.first") : t("design.versions.changes")}</h2>
        {differences.isPending && <Skeleton lines={2} />}
        {differences.data?.length === 0 && <p className="quiet">{t("design.publish.same")}</p>}
        {version > 1 && <ul className="design-differences">{differences.data?.map((one, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${one.pointer} ${at}`} translate="no">{one.message}</li>
        ))}</ul>}
      </section>
      <div className="design-version-bar">
        {version > 1 && !phone && (
          <SegmentedControl label={t("design.versions.show")} value={shown} onChange={setShown}
            options={[{ key: "whole", label: t("design.versions.whole") }, { key: "beside", label: t("design.versions.beside") }]} />
        )}
        {!current && !phone && <BringBack place={place} version={version} document={text.data} />}
      </div>
      {text.data === undefined ? <Skeleton lines={10} /> : (
        <Suspense fallback={<Skeleton lines={10} />}>
          {shown === "beside" && before.data !== undefined
            ? <SideBySide left={format(before.data)} right={format(text.data)} leftLabel={t("design.versions.before", { version: version - 1 })} rightLabel={t("design.versions.before", { version })} />
            : <CodeEditor readOnly label={t("design.versions.text", { version })} value={format(text.data)} />}
        </Suspense>
      )}
    </div>
  );
}

function BringBack({ place, version, document }: { place: Place; version: number; document: Record<string, unknown> | undefined }) {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const workspace = useWorkspace();
  const actions = useActions(place.app);
  const known = useDesign(place.app).data?.documents.find((one) => one.kind === place.kind && one.key === place.key);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const back = async (): Promise<void> => {
    try {
      await actions.put(place, document!, known?.draft?.revision ?? known?.version ?? 0);
      toast({ text: t("design.versions.back_done") });
      await navigate(`/w/${workspace}/design/${place.app}/${place.kind}/${place.key}`);
    } catch (refused) {
      setProblem(refused);
      setAsked(false);
    }
  };
  return (
    <>
      <ProblemLine problem={problem} />
      <Button icon="arrow_back" disabled={document === undefined} onClick={() => setAsked(true)}>{t("design.versions.back")}</Button>
      <Confirm open={asked} title={t("design.versions.back_title", { version })} text={t("design.versions.back_text", { version })} action={t("design.versions.back")}
        onClose={() => setAsked(false)} onConfirm={() => void back()} />
    </>
  );
}
