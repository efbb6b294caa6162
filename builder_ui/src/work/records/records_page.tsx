import { useMemo } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import type { FormPayload } from "../../api/index.ts";
import { useT } from "../../app/languages/index.ts";
import { useMe, useWorkspace } from "../../app/me.ts";
import { compile, type Trees } from "../../kernel/forms/form.ts";
import type { Values } from "../../kernel/forms/values.ts";
import { ButtonLink, EmptyState, ErrorState, PageHeader, Skeleton, usePhone } from "../../ui/index.ts";
import { useFormPayload, useRecords, useView } from "../api/queries.ts";
import { RecordView } from "../record/record_view.tsx";
import { useEscapeKey } from "../keyboard/escape_key.ts";
import { PageProblem } from "../parts/page_problem.tsx";
import { columnsOf } from "./columns.ts";
import { fromFilter, toFilter } from "./conditions.ts";
import { FilterBar } from "./filter_bar.tsx";
import { Grid } from "./grid.tsx";
import { RecordCards } from "./record_cards.tsx";
import "./records.css";
import { SearchBox } from "./search_box.tsx";
import { ViewTabs } from "./view_tabs.tsx";

/** The records of a form: views as tabs, search, filters, and the list itself. All of it stands in the address. */
export function RecordsPage() {
  const { app = "", form = "" } = useParams();
  const payload = useFormPayload(`${app}/${form}`);
  if (payload.isPending) return <div className="page-body"><Skeleton lines={10} /></div>;
  if (payload.data === undefined) return <PageProblem problem={payload.error} onRetry={() => void payload.refetch()} />;
  return <Records key={`${app}/${form}`} payload={payload.data} />;
}

function Records({ payload }: { payload: FormPayload }) {
  const t = useT();
  const ws = useWorkspace();
  const me = useMe();
  const phone = usePhone();
  const navigate = useNavigate();
  const [query, setQuery] = useSearchParams();
  const key = `${payload.app}/${payload.key}`;
  const address = `/w/${ws}/apps/${key}`;
  const asked = { view: query.get("view"), search: query.get("search") ?? "", sort: query.get("sort") ?? "", filter: query.get("filter") ?? "" };
  const open = phone ? null : query.get("record");
  const put = (changes: Record<string, string>, replace = false): void => setQuery((now) => {
    const next = new URLSearchParams(now);
    for (const [name, value] of Object.entries(changes)) {
      if (value === "") next.delete(name);
      else next.set(name, value);
    }
    return next;
  }, { replace });

  const view = useView(payload.app, asked.view);
  const list = useRecords(key, { ...asked, view: asked.view ?? "" });
  const form = useMemo(() => compile(payload.schema as Values, payload.trees as Trees, key), [payload, key]);
  const columns = useMemo(() => columnsOf(form, payload.access, view.data?.columns ?? null, payload.flow !== null), [form, payload, view.data]);
  const records = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const refs = useMemo(() => Object.assign({}, ...(list.data?.pages.map((page) => page.refs ?? {}) ?? [])), [list.data]);
  const more = list.hasNextPage && !list.isFetchingNextPage ? () => void list.fetchNextPage() : null;
  const views = me.apps.find((one) => one.key === payload.app)?.views.filter((one) => one.form === payload.key || one.form === key) ?? [];
  const at = records.findIndex((one) => one.id === open);
  const step = (by: number) => {
    const next = at < 0 ? undefined : records[at + by];
    return next === undefined ? null : () => put({ record: next.id }, true);
  };
  useEscapeKey(open === null ? null : () => put({ record: "" }));
  const filtered = asked.search !== "" || asked.filter !== "";
  const mayCreate = payload.may.includes("create");
  const title = view.data?.title ?? payload.title;

  return (
    <div className={open === null ? "records" : "records records-split"}>
      <div className="records-main">
        <PageHeader title={title}
          actions={mayCreate && <ButtonLink look="primary" icon="add" to={`${address}/new`}>{t("work.new", { what: payload.title })}</ButtonLink>}>
          {views.length > 0 && <ViewTabs address={address} views={views} />}
        </PageHeader>
        <div className="records-bar">
          <SearchBox text={asked.search} onChange={(search) => put({ search, record: "" }, true)} />
          <FilterBar form={form} conditions={fromFilter(asked.filter)} hasCases={payload.flow !== null}
            onChange={(conditions) => put({ filter: toFilter(conditions), record: "" })} />
          <span className="records-count" role="status">
            {list.data !== undefined && t(list.hasNextPage ? "work.records_shown" : "work.records_count", { count: records.length })}
          </span>
        </div>
        {list.isPending && <div className="page-body"><Skeleton lines={12} /></div>}
        {list.data === undefined && list.error !== null && <ErrorState problem={list.error} onRetry={() => void list.refetch()} />}
        {list.data !== undefined && records.length === 0 && (filtered
          ? <EmptyState icon="search" title={t("work.nothing_found")} text={t("work.nothing_found_text")} />
          : <EmptyState icon="form" title={t("work.no_records", { title })} text={t(asked.view !== null ? "work.no_records_view" : mayCreate ? "work.no_records_text" : "work.no_records_read")}
            {...(mayCreate && asked.view === null ? { action: <ButtonLink icon="add" to={`${address}/new`}>{t("work.new", { what: payload.title })}</ButtonLink> } : {})} />)}
        {records.length > 0 && (phone
          ? <RecordCards columns={columns} records={records} refs={refs} more={more} hrefOf={(id) => `${address}/${id}`} />
          : <Grid label={title} columns={columns} records={records} refs={refs} sort={asked.sort} current={open} more={more}
            onSort={(sort) => put({ sort })} onOpen={(id) => (window.innerWidth < 1000 ? void navigate(`${address}/${id}`) : put({ record: id }, open !== null))} />)}
      </div>
      {open !== null && (
        <aside className="records-side" aria-label={t("work.record")}>
          <RecordView key={open} form={key} id={open} steps={{ before: step(-1), after: step(1) }} onClose={() => put({ record: "" })} />
        </aside>
      )}
    </div>
  );
}
