import { useState } from "react";
import { Link } from "react-router";
import type { FormPayload, RecordItem, Refs } from "../../api/index.ts";
import { useLanguage, useT } from "../../app/languages/index.ts";
import { useMe, useWorkspace } from "../../app/me.ts";
import { useHost } from "../../fields/host.ts";
import { compile, type Access, type Trees } from "../../kernel/forms/index.ts";
import type { Values } from "../../kernel/forms/values.ts";
import { Button, Skeleton, usePhone } from "../../ui/index.ts";
import { useFormPayload, useRecords } from "../api/queries.ts";
import { PageProblem } from "../parts/page_problem.tsx";
import { CellView, isNumeric, unitIn, useColumnTitle } from "../records/cells.tsx";
import { columnsOf, titled, type Column } from "../records/columns.ts";
import { RecordCards } from "../records/record_cards.tsx";
import { NewRelated } from "./new_related.tsx";
import "../records/records.css";
import "./related.css";

export type RelatedPiece = { title: string; form: string; link: string; columns: string[] };

/** The records of another form that link to this one: newest first, with a way to add one without leaving. */
export default function Related({ piece }: { piece: RelatedPiece }) {
  const { record, form } = useHost();
  const reference = piece.form.includes("/") ? piece.form : `${form.split("/")[0]}/${piece.form}`;
  const reads = useMe().apps.some((app) => app.forms.some((one) => `${app.key}/${one.key}` === reference && one.may.includes("read")));
  // Who may not read the other form is not told of it.
  return record === null || !reads ? null : <Read piece={piece} reference={reference} record={record} />;
}

function Read({ piece, reference, record }: Omit<Given, "payload">) {
  const payload = useFormPayload(reference);
  return payload.data === undefined ? null : <Linked piece={piece} reference={reference} payload={payload.data} record={record} />;
}

type Given = { piece: RelatedPiece; reference: string; payload: FormPayload; record: string };

function Linked({ piece, reference, payload, record }: Given) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const title = piece.title || payload.title;
  const mayAdd = payload.may.includes("create");
  return (
    <div className="form-section" role="group" aria-label={title}>
      <div className="form-heading related-head">
        <h2>{title}</h2>
        {mayAdd && <Button look="quiet" icon="add" onClick={() => setAdding(true)}>{t("work.new", { what: payload.title })}</Button>}
      </div>
      <LinkedList {...{ piece, reference, payload, record, title }} />
      {adding && <NewRelated form={payload} link={piece.link} onClose={() => setAdding(false)} />}
    </div>
  );
}

function LinkedList({ piece, reference, payload, record, title }: Given & { title: string }) {
  const t = useT();
  const language = useLanguage();
  const ws = useWorkspace();
  const phone = usePhone();
  const filter = JSON.stringify({ field: piece.link, is: "eq", value: record });
  const found = useRecords(reference, { filter });
  if (found.isPending) return <Skeleton lines={2} />;
  if (found.data === undefined) return <PageProblem problem={found.error} onRetry={() => void found.refetch()} />;
  const records = found.data.pages.flatMap((page) => page.items);
  if (records.length === 0) return <p className="related-none">{t("related.none")}</p>;
  const refs: Refs = Object.assign({}, ...found.data.pages.map((page) => page.refs));
  const form = compile(payload.schema as Values, payload.trees as Trees, reference);
  const columns = columnsOf(form, payload.access as Access, piece.columns.length > 0 ? piece.columns : null, payload.flow !== null);
  const hrefOf = (id: string): string => `/w/${ws}/apps/${reference}/${id}`;
  const more = found.hasNextPage ? () => void found.fetchNextPage() : null;
  if (phone) return <div className="related-cards"><RecordCards {...{ columns, records, refs, hrefOf, more }} /></div>;
  return (
    <div className="related-scroll" lang={language}>
      <Table {...{ columns, records, refs, hrefOf, title }} />
      {more !== null && <Button onClick={more}>{t("work.more_records")}</Button>}
    </div>
  );
}

type Rows = { columns: Column[]; records: RecordItem[]; refs: Refs; hrefOf: (id: string) => string; title: string };

function Table({ columns, records, refs, hrefOf, title }: Rows) {
  const titleOf = useColumnTitle();
  return (
    <table className="related-table" aria-label={title}>
      <thead>
        <tr>{columns.map((column) => (
          <th key={column.key} scope="col" className={isNumeric(column) ? "related-number" : undefined}>
            {titleOf(column)}{unitIn(column) !== "" && <span className="value-unit" translate="no"> {unitIn(column)}</span>}
          </th>
        ))}</tr>
      </thead>
      <tbody>{records.map((record) => (
        <tr key={record.id} data-row-key={record.id}>{columns.map((column, at) => (
          <td key={column.key} className={isNumeric(column) ? "related-number" : undefined}>
            {at === 0 ? <Link to={hrefOf(record.id)} aria-label={titled(record)}><CellView {...{ column, record, refs }} /></Link>
              : <CellView {...{ column, record, refs }} />}
          </td>
        ))}</tr>
      ))}</tbody>
    </table>
  );
}
