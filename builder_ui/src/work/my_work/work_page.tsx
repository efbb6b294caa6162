import { useMemo, useRef } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { useT } from "../../app/languages/index.ts";
import { useWorkspace } from "../../app/me.ts";
import type { WorkItem } from "../../api/index.ts";
import { Button, EmptyState, ErrorState, Icon, PageHeader, Skeleton, usePhone, useTitle } from "../../ui/index.ts";
import { useWork } from "../api/queries.ts";
import { RecordView } from "../record/record_view.tsx";
import { useRowKeys } from "../keyboard/row_keys.ts";
import { TaskView } from "../task/task_view.tsx";
import { WorkCard } from "./work_card.tsx";
import "./work.css";

const LISTS = ["todo", "started", "done", "copied"] as const;
type List = (typeof LISTS)[number];

/** My work: what waits for me, what I began, what I did, what I was told. At the desk the task stands beside its card. */
export function WorkPage() {
  const t = useT();
  const phone = usePhone();
  const given = useParams()["list"] ?? "";
  const list = LISTS.find((one) => one === given) ?? "todo";
  const title = t(`app.work.${list}`);
  useTitle(title);
  return (
    <div className="work">
      {phone ? <h1 className="sr-only">{title}</h1> : <div className="work-head"><PageHeader title={title} /></div>}
      <WorkList key={list} list={list} />
    </div>
  );
}

function WorkList({ list }: { list: List }) {
  const t = useT();
  const ws = useWorkspace();
  const phone = usePhone();
  const navigate = useNavigate();
  const [query, setQuery] = useSearchParams();
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box);
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useWork(list);
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const wanted = query.get("open");
  const chosen = items.find((item) => keyOf(item) === wanted) ?? null;
  // At the desk the first card is open from the start; a decided task stays until the next one is chosen.
  const open = phone ? null : wanted ?? (items[0] === undefined ? null : keyOf(items[0]));
  const item = chosen ?? (wanted === null ? items[0] ?? null : null);
  const goOn = (next: string | null): void => {
    const after = items[items.findIndex((one) => keyOf(one) === open) + 1];
    const to = next ?? (after === undefined ? "" : keyOf(after));
    if (list === "todo") setQuery(to === "" ? {} : { open: to }, { replace: true });
  };
  if (isPending) return <div className="work-body"><div className="work-cards"><Skeleton lines={9} /></div></div>;
  if (data === undefined) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  const late = data.pages[0]?.late ?? 0;
  if (items.length === 0 && wanted === null) return <EmptyState icon="work" title={t(`work.empty.${list}`)} text={t(`work.empty_text.${list}`)} />;
  return (
    <div className="work-body">
      <div ref={box} className="work-cards">
        <p className="work-total" role="status">
          {t("work.total_items", { count: data.pages[0]?.total ?? items.length })}
          {late > 0 && <span className="work-late"><Icon name="clock" size={12} />{t("work.late_items", { count: late })}</span>}
        </p>
        <ul>
          {items.map((one) => (
            <WorkCard key={keyOf(one)} item={one} list={list} current={keyOf(one) === open} to={phone ? pageOf(ws, one) : `/w/${ws}/work/${list}?open=${keyOf(one)}`} />
          ))}
        </ul>
        {hasNextPage && <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t("work.more_records")}</Button>}
      </div>
      {open !== null && (
        <section className="work-open" aria-label={t("work.task")}>
          {item !== null && item.task === null
            ? <RecordView key={item.record.id} form={`${item.app}/${item.form}`} id={item.record.id} />
            : <TaskView key={open} id={item?.task ?? open} onDecided={(acted) => (list === "todo" ? goOn(acted.next_task) : void navigate(0))} />}
        </section>
      )}
    </div>
  );
}

const keyOf = (item: WorkItem): string => item.task ?? item.case;

function pageOf(ws: string, item: WorkItem): string {
  return item.task === null ? `/w/${ws}/apps/${item.app}/${item.form}/${item.record.id}` : `/w/${ws}/tasks/${item.task}`;
}
