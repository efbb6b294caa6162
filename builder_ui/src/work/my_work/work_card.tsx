import { Link } from "react-router";
import type { WorkItem } from "../../api/index.ts";
import { useT } from "../../app/languages/index.ts";
import { Deadline, Icon, Tag, Time } from "../../ui/index.ts";
import { DoneTag } from "../parts/done_tag.tsx";
import { StateTag } from "../parts/state_tag.tsx";
import { Waiting } from "../parts/waiting.tsx";

/** One card: what it is about, the few fields that tell, the stage, and how long it waits. */
export function WorkCard({ item, list, to, current }: { item: WorkItem; list: string; to: string; current: boolean }) {
  const t = useT();
  const open = item.task !== null && item.state === "open";
  return (
    <li>
      <Link className="work-card" to={to} aria-current={current || undefined} data-row-key={item.task ?? item.case}>
        <span className="work-card-title" translate="no">{item.record.title || item.record.number}</span>
        {item.fields.length > 0 && (
          <span className="work-card-fields">
            {item.fields.map((field) => (
              <span key={field.key}><span className="work-card-label">{field.title}</span> <span translate="no">{field.text}</span></span>
            ))}
          </span>
        )}
        {item.returned?.comment && (
          <span className="work-card-why" title={item.returned.comment} translate="no">{item.returned.by?.name ?? t("work.system")}{t("work.colon")}{item.returned.comment}</span>
        )}
        <span className="work-card-foot">
          {item.stage !== null && <span className="work-card-stage">{item.stage.title}</span>}
          {item.returned !== null && <Tag state="returned" />}
          {!open && (list === "done" ? <DoneTag state={item.state} /> : <StateTag state={item.state} />)}
          {item.due_at !== null && open && <Deadline at={item.due_at} />}
          <span className="work-card-time">
            {open ? <><Icon name="hourglass" size={12} /><Waiting since={item.opened_at} /></> : item.opened_at !== null && <Time at={item.opened_at} />}
          </span>
        </span>
        {item.initiator !== null && <span className="work-card-by">{t("work.started_by")} <span translate="no">{item.initiator.name}</span> · {item.flow.title}</span>}
      </Link>
    </li>
  );
}
