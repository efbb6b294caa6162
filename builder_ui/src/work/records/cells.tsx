import { useLanguage, useT } from "../../app/languages/index.ts";
import { useWorkspace, useZone } from "../../app/me.ts";
import type { RecordItem, Refs } from "../../api/index.ts";
import { kindOf } from "../../fields/index.ts";
import { momentText } from "../../fields/moments.ts";
import { unitOf } from "../../fields/subform/columns.ts";
import { titleOf } from "../../fields/words.ts";
import type { Json } from "../../kernel/forms/values.ts";
import { Avatar, Deadline } from "../../ui/index.ts";
import { StandingLine } from "../parts/stage_names.tsx";
import { StateTag } from "../parts/state_tag.tsx";
import { dueOf, titled, type Column, type System } from "./columns.ts";

/** The head of a column in words. */
export function useColumnTitle(): (column: Column) => string {
  const t = useT();
  const language = useLanguage();
  return (column) => (column.kind === "field" ? titleOf(column.field, language) : t(`work.column.${column.system}`));
}

export function unitIn(column: Column): string {
  return column.kind === "field" ? unitOf(column.field) : "";
}

export function isNumeric(column: Column): boolean {
  return column.kind === "field" && kindOf(column.field).numeric === true;
}

/** One value of one record. */
export function CellView({ column, record, refs }: { column: Column; record: RecordItem; refs: Refs }) {
  const workspace = useWorkspace();
  if (column.kind === "system") return <SystemCell system={column.system} record={record} />;
  const { Cell } = kindOf(column.field);
  const value = record.data[column.key] as Json | undefined;
  const fileHref = (file: string): string => `/api/v1/w/${workspace}/forms/${column.form}/records/${record.id}/files/${file}`;
  return <Cell field={column.field} value={value ?? undefined} refs={refs} fileHref={fileHref} />;
}

function SystemCell({ system, record }: { system: System; record: RecordItem }) {
  const language = useLanguage();
  const zone = useZone();
  switch (system) {
    case "_number": return <span className="value-number" translate="no">{record.number ?? ""}</span>;
    case "_title": return <span translate="no">{titled(record)}</span>;
    case "_state": return <StateTag state={record.state} />;
    case "_stages": return record.state === "running" || record.state === "returned" ? <StandingLine stages={record.stages} /> : null;
    case "_due": return dueOf(record) === null ? null : <Deadline at={dueOf(record)!} />;
    case "_created_at": return <span>{momentText(record.created_at, language, zone)}</span>;
    case "_updated_at": return <span>{momentText(record.updated_at, language, zone)}</span>;
    default: return record.created_by === null ? null
      : <span className="person" translate="no"><Avatar name={record.created_by.name} size="s" /><span>{record.created_by.name}</span></span>;
  }
}
