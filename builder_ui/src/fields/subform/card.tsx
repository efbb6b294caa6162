import { useId } from "react";
import { useLanguage, useT } from "../../app/languages/index.ts";
import type { Field } from "../../kernel/forms/field.ts";
import { FieldRow } from "../field_row.tsx";
import { useForm, useHost, useRefs } from "../host.ts";
import { Icon } from "../../ui/icon.tsx";
import { Menu } from "../../ui/menu.tsx";
import { problemsAt, valueAt } from "../reading.ts";
import { titleOf } from "../words.ts";
import { unitOf } from "./columns.ts";
import { useRowActions } from "./row_actions.ts";

type Given = { field: Field; columns: Field[]; at: number; movable: boolean; count: number; open: boolean; onToggle: () => void };

/** One row: closed it tells its values, open it is a small form. */
export function Card({ field, columns, at, movable, count, open, onToggle }: Given) {
  const t = useT();
  const language = useLanguage();
  const id = useId();
  const number = at + 1;
  const actions = useRowActions({ field, at, count, onGone: () => open && onToggle() });
  const wrong = useForm((state) => columns.some((one) => problemsAt(state, `${field.key}.${at}.${one.key}`).length > 0));
  const [head, ...rest] = columns;
  return (
    <li className={wrong ? "card card-wrong" : "card"} data-row={`${field.key}.${at}`}>
      <div className="card-head">
        <button type="button" className="card-toggle" aria-expanded={open} aria-controls={id} onClick={onToggle}>
          <span className="card-number">{number}</span>
          {wrong && <span className="card-mark"><Icon name="warning" size={14} /><span className="sr-only">{t("fields.row_wrong")}</span></span>}
          <span className="card-title">{head !== undefined && <CardValue column={head} path={`${field.key}.${at}.${head.key}`} />}</span>
          <span className={open ? "card-chevron card-chevron-open" : "card-chevron"}><Icon name="chevron" /></span>
        </button>
        {movable && <Menu className="icon-button" label={t("fields.row_actions", { number })} items={actions}><Icon name="more" /></Menu>}
      </div>
      <div id={id}>
        {open ? (
          <div className="card-form">
            {columns.map((column) => <FieldRow key={column.key} field={column} path={`${field.key}.${at}.${column.key}`} />)}
          </div>
        ) : (
          <dl className="card-values">
            {rest.map((column) => (
              <div key={column.key}>
                <dt>{titleOf(column, language)}{unitOf(column) !== "" && <span translate="no"> {unitOf(column)}</span>}</dt>
                <dd><CardValue column={column} path={`${field.key}.${at}.${column.key}`} /></dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}

function CardValue({ column, path }: { column: Field; path: string }) {
  const refs = useRefs();
  const { Cell } = useHost().kindOf(column);
  const value = useForm((state) => valueAt(state, path));
  return <Cell field={column} value={value} refs={refs} />;
}
