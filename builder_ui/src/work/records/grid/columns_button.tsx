import { useT } from "../../../app/languages/index.ts";
import { Icon, IconButton, Popover } from "../../../ui/index.ts";
import { useColumnTitle } from "../cells.tsx";
import type { Column } from "../columns.ts";

type Given = { shown: Column[]; all: Column[]; isUsual: boolean; onChange: (keys: string[] | null) => void };

/** Which columns a list shows and in which order; the last one cannot be taken away. */
export function ColumnsButton({ shown, all, isUsual, onChange }: Given) {
  const t = useT();
  const titleOf = useColumnTitle();
  const keys = shown.map((one) => one.key);
  const others = all.filter((one) => !keys.includes(one.key));
  const move = (at: number, by: number): void => onChange(keys.toSpliced(at, 1).toSpliced(at + by, 0, keys[at]!));
  return (
    <Popover className="button button-quiet button-small" label={t("lists.columns")} content={(close) => (
      <div className="columns-choice">
        <ul>
          {shown.map((column, at) => (
            <li key={column.key}>
              <label className="condition-choice">
                <input type="checkbox" checked disabled={keys.length === 1} onChange={() => onChange(keys.toSpliced(at, 1))} />
                <span>{titleOf(column)}</span>
              </label>
              <IconButton icon="up" size={14} label={t("lists.column_up", { title: titleOf(column) })} disabled={at === 0} onClick={() => move(at, -1)} />
              <IconButton icon="down" size={14} label={t("lists.column_down", { title: titleOf(column) })} disabled={at === keys.length - 1} onClick={() => move(at, 1)} />
            </li>
          ))}
          {others.map((column) => (
            <li key={column.key}>
              <label className="condition-choice">
                <input type="checkbox" checked={false} onChange={() => onChange([...keys, column.key])} />
                <span>{titleOf(column)}</span>
              </label>
            </li>
          ))}
        </ul>
        {!isUsual && <button type="button" className="text-button" onClick={() => {
          onChange(null);
          close();
        }}>{t("lists.columns_reset")}</button>}
      </div>
    )}>
      <Icon name="list" /><span className="button-text">{t("lists.columns")}</span>
    </Popover>
  );
}
