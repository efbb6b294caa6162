import { useEffect, useRef } from "react";
import { Link } from "react-router";
import type { RecordItem, Refs } from "../../api/index.ts";
import { useT } from "../../app/languages/index.ts";
import { Button, Icon } from "../../ui/index.ts";
import { Standing } from "../parts/stage_names.tsx";
import { StateTag } from "../parts/state_tag.tsx";
import { CellView, unitIn, useColumnTitle } from "./cells.tsx";
import { titled, type Column } from "./columns.ts";

type Given = { columns: Column[]; records: RecordItem[]; refs: Refs; hrefOf: (id: string) => string; more: (() => void) | null };

const FEW = 4;

/** The same records on the phone: a card each, its title first. */
export function RecordCards({ columns, records, refs, hrefOf, more }: Given) {
  const t = useT();
  const titleOf = useColumnTitle();
  const shown = columns.filter((column) => column.kind === "field" && column.field.type.name !== "serial").slice(0, FEW);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (end.current === null || more === null) return undefined;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && more());
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [more]);
  return (
    <>
      <ul className="record-cards">
        {records.map((record) => (
          <li key={record.id}>
            <Link className="record-card" to={hrefOf(record.id)} data-row-key={record.id}>
              <span className="record-card-head">
                <span className="record-card-title" translate="no">{titled(record)}</span>
                <StateTag state={record.state} />
              </span>
              {record.stages.length > 0 && record.state === "running" && (
                <span className="record-card-stages"><Icon name="hourglass" size={14} /><Standing stages={record.stages} /></span>
              )}
              <span className="record-card-values">
                {shown.map((column) => (
                  <span key={column.key} className="record-card-value">
                    <span className="record-card-label">{titleOf(column)}{unitIn(column) !== "" && <span translate="no"> {unitIn(column)}</span>}</span>
                    <CellView column={column} record={record} refs={refs} />
                  </span>
                ))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <div ref={end}>{more !== null && <Button onClick={more}>{t("work.more_records")}</Button>}</div>
    </>
  );
}
