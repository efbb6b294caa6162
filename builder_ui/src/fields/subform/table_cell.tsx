import { useId } from "react";
import { useLanguage, useT } from "../../app/languages/index.ts";
import type { Field } from "../../kernel/forms/field.ts";
import { useHrefs } from "../image/hrefs.ts";
import { FieldProblems } from "../field_row.tsx";
import { useHost, useRefs, useSlice } from "../host.ts";
import { problemText } from "../problem_text.ts";
import { widthOf } from "./columns.ts";
import { titleOf } from "../words.ts";

type Given = { column: Field; path: string; name: string; active: boolean; onOpen: () => void };

/** One value of a row: an editor in the active row, else text that a click makes editable. */
export function TableCell({ column, path, name, active, onOpen }: Given) {
  const host = useHost();
  const refs = useRefs();
  const slice = useSlice(column, path);
  const id = useId();
  const t = useT();
  const language = useLanguage();
  const kind = host.kindOf(column);
  const fileHref = useHrefs();
  const typing = slice.editable && kind.Input !== null;
  const wrong = slice.problems.length > 0;
  const classes = ["cell", kind.numeric === true ? "cell-number" : "", wrong ? "cell-wrong" : "", typing ? "cell-open" : ""];
  if (slice.hidden) return <td className="cell" />;
  if (!active || !typing || kind.Input === null) {
    return (
      <td className={classes.filter(Boolean).join(" ")} data-path={path} onClick={typing ? onOpen : undefined}
        title={wrong ? slice.problems.map((one) => problemText(one, t, language)).join(" ") : undefined}>
        <span className="cell-text"><kind.Cell field={column} value={slice.value} refs={refs} fileHref={fileHref} /></span>
        {wrong && <span className="sr-only">{slice.problems.map((one) => problemText(one, t, language)).join(" ")}</span>}
      </td>
    );
  }
  return (
    <td className={classes.filter(Boolean).join(" ")} data-path={path} data-kind={widthOf(column)} data-cell={name} onBlur={() => host.store.getState().touch(path)}>
      <label className="sr-only" id={`${id}-label`} htmlFor={id}>{titleOf(column, language)}</label>
      <kind.Input field={column} path={path} id={id} labelId={`${id}-label`} value={slice.value} needed={slice.needed}
        invalid={wrong} describedBy={wrong ? `${id}-problem` : undefined}
        onChange={(value) => host.store.getState().change(path, value)} />
      <FieldProblems id={id} slice={slice} />
    </td>
  );
}
