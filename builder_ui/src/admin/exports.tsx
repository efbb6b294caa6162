import { useInfiniteQuery } from "@tanstack/react-query";
import { call, type AuditEntry } from "../api/index.ts";
import { useT } from "../app/languages/index.ts";
import { useWorkspace } from "../app/me.ts";
import { Button, EmptyState, ErrorState, Icon, PageHeader, Skeleton, Time } from "../ui/index.ts";
import "./admin.css";

type Page = { items: AuditEntry[]; next: string | null };

function useAudit() {
  const ws = useWorkspace();
  return useInfiniteQuery({
    queryKey: ["w", ws, "audit"],
    queryFn: async ({ pageParam, signal }) =>
      (await call<Page>("GET", `/w/${ws}/audit${pageParam === "" ? "" : `?cursor=${encodeURIComponent(pageParam)}`}`, { signal })).data,
    initialPageParam: "",
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** Who took which list out of the house, newest first. */
export function ExportsPage() {
  const t = useT();
  const audit = useAudit();
  const entries = audit.data?.pages.flatMap((one) => one.items) ?? [];
  return (
    <>
      <PageHeader title={t("admin.exports")} />
      <div className="admin-body">
        {audit.isPending && <Skeleton lines={8} />}
        {audit.error !== null && audit.data === undefined && <ErrorState problem={audit.error} onRetry={() => void audit.refetch()} />}
        {audit.data !== undefined && entries.length === 0 && <EmptyState icon="download" title={t("lists.exports_none")} text={t("lists.exports_none_text")} />}
        {entries.length > 0 && (
          <table className="admin-table">
            <thead>
              <tr><th scope="col">{t("lists.exports_by")}</th><th scope="col">{t("lists.exports_form")}</th><th scope="col">{t("lists.exports_what")}</th><th scope="col">{t("lists.exports_at")}</th></tr>
            </thead>
            <tbody>{entries.map((one) => <Entry key={one.id} entry={one} />)}</tbody>
          </table>
        )}
        {audit.hasNextPage && <Button look="quiet" busy={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>{t("work.more_records")}</Button>}
      </div>
    </>
  );
}

function Entry({ entry }: { entry: AuditEntry }) {
  const t = useT();
  const { records, format, selected, filter, search, view } = entry.details as { records?: number; format?: string; selected?: boolean; filter?: string; search?: string; view?: string };
  const narrowed = selected === true ? t("lists.exports_selected") : filter !== undefined || search !== undefined || view !== undefined ? t("lists.exports_narrowed") : t("lists.exports_all");
  return (
    <tr>
      <th scope="row"><span className="admin-open"><Icon name="person" /><span translate={entry.by === null ? undefined : "no"}>{entry.by?.name ?? t("lists.exports_nobody")}</span></span></th>
      <td translate="no">{entry.title}</td>
      <td>{t("work.records_count", { count: records ?? 0 })} · {narrowed} · {format === "xlsx" ? "Excel" : "CSV"}</td>
      <td><Time at={entry.at} exact /></td>
    </tr>
  );
}
