import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { call, type FormPayload } from "../../api/index.ts";
import { useLanguage, useT } from "../../app/languages/index.ts";
import { useWorkspace } from "../../app/me.ts";
import { titleOf } from "../../fields/words.ts";
import { compile, type Form, type Trees } from "../../kernel/forms/form.ts";
import type { Values } from "../../kernel/forms/values.ts";
import { Button, Icon, IconButton, Time, useToast } from "../../ui/index.ts";
import { keys } from "../api/keys.ts";
import { formAddress } from "../api/queries.ts";
import type { Draft } from "../api/shapes.ts";

type Given = { drafts: Draft[]; form: FormPayload; onChoose: (id: string) => void; onFresh: () => void };

/** Unfinished records of this form: go on with one, throw one away, or begin a new one. */
export function DraftChoice({ drafts, form, onChoose, onFresh }: Given) {
  const t = useT();
  const ws = useWorkspace();
  const toast = useToast();
  const client = useQueryClient();
  const language = useLanguage();
  const key = `${form.app}/${form.key}`;
  const fields = useMemo(() => compile(form.schema as Values, form.trees as Trees, key), [form, key]);
  const newestFirst = drafts.toSorted((one, other) => other.updated_at.localeCompare(one.updated_at));
  const throwAway = async (id: string): Promise<void> => {
    try {
      await call("DELETE", `${formAddress(ws, key)}/drafts/${id}`);
      await client.invalidateQueries({ queryKey: keys.drafts(ws, key) });
    } catch {
      toast({ text: t("problem.offline"), tone: "bad" });
    }
  };
  return (
    <div className="page-body drafts">
      <h2>{t("work.drafts", { count: drafts.length })}</h2>
      <ul>
        {newestFirst.map((draft) => (
          <li key={draft.id} className="draft">
            <Icon name="edit" />
            <button type="button" className="draft-open" onClick={() => onChoose(draft.id)}>
              <span className="draft-title" translate="no">{summary(fields, draft) || form.title}</span>
              <span className="draft-when">
                {rowsIn(fields, draft, language).map(({ title, count }) => <span key={title}>{title} {t("fields.rows_count", { count })} · </span>)}
                {t("work.draft_from")} <Time at={draft.updated_at} />
              </span>
            </button>
            <IconButton icon="bin" label={t("work.draft_delete")} onClick={() => void throwAway(draft.id)} />
          </li>
        ))}
      </ul>
      <div className="drafts-buttons">
        {newestFirst[0] !== undefined && <Button look="primary" icon="edit" onClick={() => onChoose(newestFirst[0]!.id)}>{t("work.draft_go_on")}</Button>}
        <Button icon="add" onClick={onFresh}>{t("work.draft_fresh")}</Button>
      </div>
    </div>
  );
}

const TELLING = new Set(["link", "text"]);
const MOST = 3;

/** What tells drafts apart best: whom and what they are about, in the order of the form. */
function summary(form: Form, draft: Draft): string {
  const values = [...form.fields.values()].filter((field) => TELLING.has(field.type.name)).map((field) => draft.data[field.key]);
  const texts = values.map((value) => (typeof value === "string" ? draft.refs?.[value]?.title ?? (ID.test(value) ? "" : value) : ""));
  return texts.filter(Boolean).slice(0, MOST).join(" · ");
}

const ID = /^[0-9a-f-]{36}$/;

function rowsIn(form: Form, draft: Draft, language: string): { title: string; count: number }[] {
  return [...form.fields.values()].flatMap((field) => {
    const rows = draft.data[field.key];
    return field.type.rows && Array.isArray(rows) && rows.length > 0 ? [{ title: titleOf(field, language), count: rows.length }] : [];
  });
}
