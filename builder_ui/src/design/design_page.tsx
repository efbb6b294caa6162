import { useState } from "react";
import { Link, useParams } from "react-router";
import type { AppDetails, AppDocument } from "../api/index.ts";
import { useT } from "../app/languages/index.ts";
import { useWorkspace } from "../app/me.ts";
import { Button, EmptyState, ErrorState, PageHeader, Skeleton, Tag, usePhone } from "../ui/index.ts";
import { useDesign } from "./api.ts";
import "./design.css";
import { NewDocument } from "./new_document.tsx";
import { PublishSheet } from "./publish_sheet.tsx";
import { When } from "./when.tsx";
import { kindTitle, standing, STATES } from "./words.ts";

/** An app's documents by kind: what counts, what the draft changes, and publishing it. */
export function DesignPage() {
  const t = useT();
  const phone = usePhone();
  const app = useParams()["app"] ?? "";
  const { data, error, refetch } = useDesign(app);
  const [open, setOpen] = useState<"new" | "publish" | null>(null);
  const changed = data?.documents.filter((one) => one.changed).length ?? 0;
  return (
    <>
      <PageHeader title={t("design.of", { app: data?.title ?? "" })} data subtitle={phone ? t("design.doc.phone") : t("design.intro")} actions={data !== undefined && !phone && (
        <>
          <span className="design-count">{changed === 0 ? t("design.unchanged") : t("design.changed_count", { count: changed })}</span>
          <Button icon="add" onClick={() => setOpen("new")}>{t("design.new")}</Button>
          <Button look="primary" disabled={changed === 0} onClick={() => setOpen("publish")}>{t("design.publish")}</Button>
        </>
      )} />
      <div className="design-body">
        {data === undefined && error === null && <Skeleton lines={10} />}
        {error !== null && data === undefined && <ErrorState problem={error} onRetry={() => void refetch()} />}
        {data?.documents.length === 0 && <EmptyState icon="form" title={t("design.empty")} text={t("design.empty_text")} />}
        {data?.kinds.map(({ kind }) => <Kind key={kind} kind={kind} app={data} />)}
      </div>
      {open === "new" && data !== undefined && <NewDocument app={data} onClose={() => setOpen(null)} />}
      {open === "publish" && data !== undefined && <PublishSheet app={data} onClose={() => setOpen(null)} />}
    </>
  );
}

function Kind({ kind, app }: { kind: string; app: AppDetails }) {
  const t = useT();
  const documents = app.documents.filter((one) => one.kind === kind);
  if (documents.length === 0) return null;
  return (
    <section className="design-kind">
      <h2 className="design-kind-title">{kindTitle(kind, t)} <span className="design-kind-count">{documents.length}</span></h2>
      <table className="design-table">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t("design.column.document")}</th><th scope="col">{t("design.column.state")}</th>
            <th scope="col">{t("design.column.published")}</th><th scope="col">{t("design.column.draft")}</th>
          </tr>
        </thead>
        <tbody>{documents.map((one) => <Row key={one.key} app={app.key} document={one} />)}</tbody>
      </table>
    </section>
  );
}

function Row({ app, document: one }: { app: string; document: AppDocument }) {
  const t = useT();
  const workspace = useWorkspace();
  const state = standing(one);
  return (
    <tr>
      <th scope="row">
        <Link className="design-link" to={`/w/${workspace}/design/${app}/${one.kind}/${one.key}`} translate="no">
          <span>{one.title}</span>{one.title !== one.key && <span className="design-key">{one.key}</span>}
        </Link>
      </th>
      <td><Tag state={STATES[state]!}>{t(`design.state.${state}`)}</Tag></td>
      <td>{one.published === null ? t("design.never") : <>{t("design.version", { version: one.version ?? 0 })} · <When {...one.published} /></>}</td>
      <td>{one.draft !== null && <When {...one.draft} />}</td>
    </tr>
  );
}
