import { useMemo, useRef } from "react";
import { useNavigate, useParams } from "react-router";
import type { FormPayload } from "../../api/index.ts";
import { useT } from "../../app/languages/index.ts";
import { useMe, useWorkspace } from "../../app/me.ts";
import { compile, type Trees } from "../../kernel/forms/form.ts";
import type { Values } from "../../kernel/forms/values.ts";
import { ButtonLink, PageHeader, Skeleton, usePhone } from "../../ui/index.ts";
import { formAddress, useFormPayload, useRecords, useView } from "../api/queries.ts";
import { PageProblem } from "../parts/page_problem.tsx";
import { RecordView } from "../record/record_view.tsx";
import { allColumns, columnsOf } from "./columns.ts";
import { ExportMenu } from "./files/export_menu.tsx";
import { fromFilter, toFilter } from "./filters/conditions.ts";
import { FilterBar } from "./filters/filter_bar.tsx";
import { ColumnsButton } from "./grid/columns_button.tsx";
import { useLayout } from "./grid/kept.ts";
import { useSelection } from "./grid/selection.ts";
import { SelectionBar } from "./grid/selection_bar.tsx";
import { useListKeys } from "./list_keys.ts";
import { addressOf, useListState, type Asked } from "./list_state.ts";
import { Side } from "./panel/side.tsx";
import "./records.css";
import { RecordsList } from "./records_list.tsx";
import { SearchBox } from "./search_box.tsx";
import { useTotals } from "./totals.ts";
import { useSavedViews } from "./views/saved.ts";
import { ViewActions } from "./views/view_actions.tsx";
import { ViewTabs } from "./views/view_tabs.tsx";

/** The records of a form: views as tabs, search, filters, and the list itself. All of it stands in the address. */
export function RecordsPage() {
  const { app = "", form = "" } = useParams();
  const payload = useFormPayload(`${app}/${form}`);
  if (payload.isPending) return <div className="page-body"><Skeleton lines={10} /></div>;
  if (payload.data === undefined) return <PageProblem problem={payload.error} onRetry={() => void payload.refetch()} />;
  return <Records key={`${app}/${form}`} payload={payload.data} />;
}

/** Beside a narrower list a record has no room: it opens as a page. */
const ROOM = 1000;

function Records({ payload }: { payload: FormPayload }) {
  const t = useT();
  const ws = useWorkspace();
  const me = useMe();
  const phone = usePhone();
  const navigate = useNavigate();
  const page = useRef<HTMLDivElement>(null);
  const key = `${payload.app}/${payload.key}`;
  const [address, api] = [`/w/${ws}/apps/${key}`, formAddress(ws, key)];
  const hasCases = payload.flow !== null;
  const [state, put] = useListState();
  const { view: viewKey, filter, sort, search } = state;
  const asked: Asked = { view: viewKey, filter, sort, search };
  const open = phone || state.record === "" ? null : state.record;

  const saved = useSavedViews(key);
  const current = saved.views.find((one) => one.id === state.saved);
  const view = useView(payload.app, viewKey === "" ? null : viewKey);
  const [layout, putLayout] = useLayout(`${key}:${current?.id ?? viewKey}`);
  const form = useMemo(() => compile(payload.schema as Values, payload.trees as Trees, key), [payload, key]);
  const wanted = layout.columns ?? (current !== undefined && current.columns.length > 0 ? current.columns : view.data?.columns ?? null);
  const columns = useMemo(() => columnsOf(form, payload.access, wanted, hasCases), [form, payload, wanted, hasCases]);
  const columnKeys = columns.map((one) => one.key);

  const list = useRecords(key, asked);
  const totals = useTotals(key, asked, columns, list.data !== undefined);
  const records = useMemo(() => list.data?.pages.flatMap((one) => one.items) ?? [], [list.data]);
  const refs = useMemo(() => Object.assign({}, ...(list.data?.pages.map((one) => one.refs ?? {}) ?? [])), [list.data]);
  const selection = useSelection(records);
  const views = me.apps.find((one) => one.key === payload.app)?.views.filter((one) => one.form === payload.key || one.form === key) ?? [];

  const at = records.findIndex((one) => one.id === open);
  const step = (by: number) => {
    const next = at < 0 ? undefined : records[at + by];
    return next === undefined ? null : () => put({ record: next.id }, true);
  };
  const close = open === null ? null : () => put({ record: "" });
  useListKeys(page, {
    walk: open === null ? null : (by) => step(by)?.(), onClose: close ?? (selection.ids.size > 0 ? selection.clear : null),
    onSelect: phone ? null : (id) => selection.toggle(id, false), current: open,
  });
  const mayCreate = payload.may.includes("create");
  const mayExport = payload.may.includes("export");
  const title = current?.title ?? view.data?.title ?? payload.title;
  const toNew = mayCreate && { to: `${address}/new`, words: t("work.new", { what: payload.title }) };

  return (
    <div ref={page} className={open === null ? "records" : "records records-split"}>
      <div className="records-main">
        <PageHeader title={title} data={current !== undefined} actions={toNew && <ButtonLink look="primary" icon="add" to={toNew.to}>{toNew.words}</ButtonLink>}>
          {(views.length > 0 || saved.views.length > 0) && <ViewTabs address={address} views={views} saved={saved.views} current={current?.id ?? viewKey} />}
        </PageHeader>
        <div className="records-bar">
          <SearchBox text={search} onChange={(text) => put({ search: text, record: "" }, true)} />
          <FilterBar form={form} address={api} refs={refs} stages={payload.stages} filter={fromFilter(filter)}
            onChange={(next) => put({ filter: toFilter(next), record: "" })} />
          <div className="records-tools">
            <ViewActions address={address} saved={saved} current={current} asked={asked} columns={columnKeys} chosen={layout.columns}
              onColumnsSaved={() => putLayout({ columns: null })} />
            {phone && totals.data !== undefined && <span className="records-count" role="status">{t("work.records_count", { count: totals.data.count })}</span>}
            {!phone && <ColumnsButton shown={columns} all={allColumns(form, payload.access, hasCases)} isUsual={layout.columns === null} onChange={(keys) => putLayout({ columns: keys })} />}
            {mayExport && records.length > 0 && <ExportMenu className="icon-button" address={api} columns={columnKeys} asked={asked} />}
          </div>
        </div>
        <RecordsList {...{ list, records, refs, columns, title, phone, toNew }} narrowed={search !== "" || filter !== ""} inView={viewKey !== "" || current !== undefined}
          hrefOf={(id) => `${address}/${id}`}
          grid={{
            place: addressOf(address, asked), sort, onSort: (next) => put({ sort: next }), layout, onLayout: putLayout, selection, totals: totals.data, current: open,
            onOpen: (id) => (window.innerWidth < ROOM ? void navigate(`${address}/${id}`) : put({ record: id }, open !== null)),
          }} />
        {!phone && selection.ids.size > 0 && <SelectionBar {...{ records, selection, sort, mayExport }} address={api} columns={columnKeys} />}
      </div>
      {open !== null && close !== null && (
        <Side><RecordView key={open} form={key} id={open} steps={{ before: step(-1), after: step(1) }} onClose={close} /></Side>
      )}
    </div>
  );
}
