import type { ComponentProps } from "react";
import type { RecordItem, Refs } from "../../api/index.ts";
import { useT } from "../../app/languages/index.ts";
import { ButtonLink, EmptyState, ErrorState, Skeleton } from "../../ui/index.ts";
import type { useRecords } from "../api/queries.ts";
import type { Column } from "./columns.ts";
import { Grid } from "./grid/grid.tsx";
import { GridSkeleton } from "./grid/skeleton.tsx";
import { RecordCards } from "./record_cards.tsx";

type Own = "label" | "columns" | "records" | "refs" | "more" | "isOld";
type Given = {
  list: ReturnType<typeof useRecords>;
  records: RecordItem[];
  refs: Refs;
  columns: Column[];
  title: string;
  phone: boolean;
  toNew: { to: string; words: string } | false;
  /** By a search or filter: then it may be empty because of it. */
  narrowed: boolean;
  inView: boolean;
  hrefOf: (id: string) => string;
  grid: Omit<ComponentProps<typeof Grid>, Own>;
};

/** The list itself in each of its states: waiting, failed, empty, as rows, as cards. */
export function RecordsList({ list, records, refs, columns, title, phone, toNew, narrowed, inView, hrefOf, grid }: Given) {
  const t = useT();
  if (list.isPending) return phone ? <div className="page-body"><Skeleton lines={12} /></div> : <GridSkeleton columns={columns} widths={grid.layout.widths} />;
  if (list.data === undefined) return <ErrorState problem={list.error} onRetry={() => void list.refetch()} />;
  if (records.length === 0 && narrowed) return <EmptyState icon="search" title={t("work.nothing_found")} text={t("work.nothing_found_text")} />;
  if (records.length === 0) {
    const action = toNew && !inView ? { action: <ButtonLink icon="add" to={toNew.to}>{toNew.words}</ButtonLink> } : {};
    return <EmptyState icon="form" title={t("work.no_records", { title })} text={t(inView ? "work.no_records_view" : toNew ? "work.no_records_text" : "work.no_records_read")} {...action} />;
  }
  const more = list.hasNextPage && !list.isFetchingNextPage ? () => void list.fetchNextPage() : null;
  return phone ? <RecordCards {...{ columns, records, refs, more, hrefOf }} /> : <Grid {...grid} {...{ columns, records, refs, more }} label={title} isOld={list.isPlaceholderData} />;
}
