import { useId, useState } from "react";
import { useT } from "../../app/languages/index.ts";
import type { Refs } from "../../api/index.ts";
import { Icon } from "../../ui/index.ts";
import type { Change } from "../api/shapes.ts";

/** What an event changed in the record: how many fields, and on asking each with before and after. */
export function Changes({ changes, refs }: { changes: Change[]; refs: Refs }) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className="changes">
      <button type="button" className="text-button changes-toggle" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <Icon name={open ? "chevron" : "chevron_right"} size={12} />{t("work.changes", { count: changes.length })}
      </button>
      <dl id={id} className="changes-list" hidden={!open}>
        {changes.map((change) => (
          <div key={change.path}>
            <dt>{change.title}</dt>
            <dd translate="no">
              {change.before !== null && <><del><Plain value={change.before} text={change.before_text} refs={refs} /></del>{" "}</>}
              <ins><Plain value={change.after} text={change.after_text} refs={refs} /></ins>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A value as the server reads it to people; else a title for an id, a mask, a count of rows. */
function Plain({ value, text, refs }: { value: unknown; text: string | null; refs: Refs }) {
  const t = useT();
  if (text !== null) return <>{text}</>;
  if (value === null || value === undefined || value === "") return <>{t("work.blank")}</>;
  if (Array.isArray(value)) return <>{t("fields.rows_count", { count: value.length })}</>;
  return <>{refs[String(value)]?.title ?? String(value)}</>;
}
