import { useId, useState } from "react";
import { useLanguage, useT } from "../../app/languages/index.ts";
import { listed } from "../../app/listed.ts";
import type { Refs } from "../../api/index.ts";
import { grouped } from "../../kernel/forms/numbers.ts";
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
              {change.before !== null && <><del><Plain value={change.before} refs={refs} /></del>{" "}</>}
              <ins><Plain value={change.after} refs={refs} /></ins>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A value without its field: titles for ids, names for files, a count for rows. */
function Plain({ value, refs }: { value: unknown; refs: Refs }) {
  const t = useT();
  const language = useLanguage();
  if (value === null || value === undefined || value === "") return <>{t("work.blank")}</>;
  if (typeof value === "boolean") return <>{value ? t("fields.yes") : t("fields.no")}</>;
  if (typeof value === "number") return <>{grouped(value)}</>;
  if (Array.isArray(value)) {
    const names = value.map((one: { name?: string }) => one?.name).filter((one) => typeof one === "string");
    if (names.length > 0 && names.length === value.length) return <>{listed(names, language)}</>;
    return <>{t("fields.rows_count", { count: value.length })}</>;
  }
  return <>{refs[String(value)]?.title ?? String(value)}</>;
}
