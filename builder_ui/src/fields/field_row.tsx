import { memo, useId } from "react";
import { useLanguage, useT } from "../app/languages/index.ts";
import type { Field } from "../kernel/forms/field.ts";
import { useHost, useRefs, useSlice, type Slice } from "./host.ts";
import { Icon } from "../ui/icon.tsx";
import { problemText, translated } from "./problem_text.ts";
import { hintOf, titleOf } from "./words.ts";

/** One field with its label, hint and problems: an input where it may be typed, else its value as text. */
export const FieldRow = memo(function FieldRow({ field, path, bare = false }: { field: Field; path: string; bare?: boolean }) {
  const host = useHost();
  const slice = useSlice(field, path);
  const id = useId();
  const language = useLanguage();
  if (slice.hidden) return null;
  const kind = host.kindOf(field);
  const typing = slice.editable && kind.Input !== null;
  const hint = typing ? hintOf(field, language) : "";
  const width = String(field.options["width"] ?? (kind.wide === true ? "full" : ""));
  return (
    <div className="field" data-path={path} data-width={width || undefined} data-editable={typing || undefined}
      data-wrong={slice.problems.length > 0 || undefined}>
      {!bare && <FieldLabel id={id} slice={slice} title={titleOf(field, language)} target={typing && kind.group !== true ? id : ""} />}
      <FieldBody {...{ field, path, id, slice, typing }} described={describe(id, hint, slice)} />
      {hint !== "" && <div className="field-hint" id={`${id}-hint`}>{hint}</div>}
      <FieldProblems id={id} slice={slice} />
    </div>
  );
});

function describe(id: string, hint: string, slice: Slice): string | undefined {
  const ids = [slice.problems.length > 0 ? `${id}-problem` : "", hint === "" ? "" : `${id}-hint`];
  return ids.filter((one) => one !== "").join(" ") || undefined;
}

function FieldLabel({ id, slice, title, target }: { id: string; slice: Slice; title: string; target: string }) {
  const t = useT();
  const marks = (
    <>
      {slice.needed && <span className="field-star" aria-hidden="true">*</span>}
      {slice.masked && <span className="field-masked" title={t("fields.masked")}><Icon name="lock" size={12} /><span className="sr-only">{t("fields.masked")}</span></span>}
    </>
  );
  if (target === "") return <div className="field-label" id={`${id}-label`}>{title}{marks}</div>;
  return <label className="field-label" id={`${id}-label`} htmlFor={target}>{title}{marks}</label>;
}

type BodyProps = { field: Field; path: string; id: string; slice: Slice; typing: boolean; described: string | undefined };

function FieldBody({ field, path, id, slice, typing, described }: BodyProps) {
  const { store, kindOf } = useHost();
  const refs = useRefs();
  const kind = kindOf(field);
  if (!typing || kind.Input === null) {
    return (
      <div className="field-value" role={kind.group === true ? "group" : undefined} aria-labelledby={kind.group === true ? `${id}-label` : undefined}>
        <kind.Display field={field} value={slice.value} refs={refs} path={path} />
      </div>
    );
  }
  return (
    <div className="field-input" role={kind.group === true ? "group" : undefined} aria-labelledby={kind.group === true ? `${id}-label` : undefined}
      onBlur={() => store.getState().touch(path)}>
      <kind.Input field={field} path={path} id={id} labelId={`${id}-label`} value={slice.value} needed={slice.needed}
        invalid={slice.problems.length > 0} describedBy={described}
        onChange={(value) => store.getState().change(path, value)} />
    </div>
  );
}

export function FieldProblems({ id, slice }: { id: string; slice: Slice }) {
  const t = useT();
  const language = useLanguage();
  if (slice.problems.length === 0) return null;
  return (
    <div className="field-problem" id={`${id}-problem`}>
      {slice.problems.map((problem) => (
        <div key={`${problem.path} ${problem.code}`} translate={translated(problem)}><Icon name="warning" size={14} /> {problemText(problem, t, language)}</div>
      ))}
    </div>
  );
}
