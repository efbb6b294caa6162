import { useMemo, useState } from "react";
import { useLanguage, useT } from "../../app/languages/index.ts";
import { ErrorState, Skeleton, span } from "../../ui/index.ts";
import { useTimeline } from "../api/queries.ts";
import type { Timeline as Told } from "../api/shapes.ts";
import { CommentBox } from "./comment_box.tsx";
import { EntryRow } from "./entry.tsx";
import { mainOf, rounded, timed } from "./told.ts";
import "./timeline.css";

/** The story of a case: one row is one event, comments in the same stream, and a box to add one. */
export function Timeline({ id, mayComment }: { id: string; mayComment: boolean }) {
  const t = useT();
  const { data, error, isPending, refetch } = useTimeline(id);
  return (
    <section className="timeline" aria-label={t("work.timeline")}>
      {isPending && <Skeleton lines={6} />}
      {error !== null && data === undefined && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Story told={data} id={id} />}
      {mayComment && <CommentBox id={id} />}
    </section>
  );
}

function Story({ told, id }: { told: Told; id: string }) {
  const t = useT();
  const [all, setAll] = useState(false);
  const items = useMemo(() => timed(told.items), [told]);
  const main = useMemo(() => mainOf(items), [items]);
  const shown = all ? items : main;
  return (
    <>
      <div className="timeline-head">
        <h2>{t("work.timeline")}</h2>
        {main.length < told.items.length && (
          <button type="button" className="text-button" aria-pressed={all} onClick={() => setAll(!all)}>
            {all ? t("work.timeline_main") : t("work.timeline_all", { count: told.items.length })}
          </button>
        )}
      </div>
      <Totals totals={told.totals} />
      <ol className="entries">{shown.map((entry) => <EntryRow key={entry.seq} entry={entry} refs={told.refs} caseId={id} />)}</ol>
    </>
  );
}

function Totals({ totals }: { totals: Told["totals"] }) {
  const t = useT();
  const language = useLanguage();
  const told = rounded(totals);
  return (
    <dl className="totals">
      {(["waited", "worked", "duration"] as const).map((one) => (
        <div key={one}><dt>{t(`work.total.${one}`)}</dt><dd>{span(told[one], language)}</dd></div>
      ))}
    </dl>
  );
}
