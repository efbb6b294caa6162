import { useState } from "react";
import { useLanguage, useT } from "../../app/languages/index.ts";
import { useForm } from "../host.ts";
import { Icon } from "../../ui/icon.tsx";
import { titleOf } from "../words.ts";
import { Card } from "./card.tsx";
import { summed, unitOf } from "./columns.ts";
import type { RowsProps } from "./rows.tsx";
import { Sum } from "./sum.tsx";

/** Rows on the phone: a card each, one of them open for typing. */
export function Cards({ field, columns, keys, movable, add }: RowsProps & { add: (() => string) | null }) {
  const t = useT();
  const language = useLanguage();
  const [open, setOpen] = useState("");
  const form = useForm((state) => state.form);
  const totals = columns.filter((one) => summed(form, one));
  return (
    <div className="rows">
      {keys.length === 0 && <p className="rows-empty">{t("fields.rows_empty")}</p>}
      <ol className="cards">
        {keys.map((key, at) => (
          <Card key={key} {...{ field, columns, at, movable, count: keys.length }} open={open === key}
            onToggle={() => setOpen(open === key ? "" : key)} />
        ))}
      </ol>
      {keys.length > 1 && totals.length > 0 && (
        <dl className="cards-sum">
          {totals.map((column) => (
            <div key={column.key}>
              <dt>{t("fields.sum_of", { title: titleOf(column, language) })}{unitOf(column) !== "" && <span translate="no"> {unitOf(column)}</span>}</dt>
              <dd><Sum field={field} column={column} /></dd>
            </div>
          ))}
        </dl>
      )}
      {add !== null && (
        <button type="button" className="rows-add-wide" onClick={() => setOpen(add())}><Icon name="add" />{t("fields.rows_add")}</button>
      )}
    </div>
  );
}
