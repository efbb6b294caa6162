import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../api/index.ts";
import { useT } from "../../app/languages/index.ts";
import { useWorkspace } from "../../app/me.ts";
import { Button, Icon, IconButton, Time, useToast } from "../../ui/index.ts";
import { keys } from "../api/keys.ts";
import { formAddress } from "../api/queries.ts";
import type { Draft } from "../api/shapes.ts";

type Given = { drafts: Draft[]; form: string; onChoose: (id: string) => void; onFresh: () => void };

/** Unfinished records of this form: go on with one, throw one away, or begin a new one. */
export function DraftChoice({ drafts, form, onChoose, onFresh }: Given) {
  const t = useT();
  const ws = useWorkspace();
  const toast = useToast();
  const client = useQueryClient();
  const throwAway = async (id: string): Promise<void> => {
    try {
      await call("DELETE", `${formAddress(ws, form)}/drafts/${id}`);
      await client.invalidateQueries({ queryKey: keys.drafts(ws, form) });
    } catch {
      toast({ text: t("problem.offline"), tone: "bad" });
    }
  };
  return (
    <div className="page-body drafts">
      <h2>{t("work.drafts", { count: drafts.length })}</h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id} className="draft">
            <Icon name="edit" />
            <button type="button" className="draft-open" onClick={() => onChoose(draft.id)}>
              <span className="draft-title" translate="no">{summary(draft) || "…"}</span>
              <span className="draft-when">{t("work.draft_from")} <Time at={draft.updated_at} /></span>
            </button>
            <IconButton icon="bin" label={t("work.draft_delete")} onClick={() => void throwAway(draft.id)} />
          </li>
        ))}
      </ul>
      <Button look="primary" icon="add" onClick={onFresh}>{t("work.draft_fresh")}</Button>
    </div>
  );
}

/** A few of its values, to tell drafts apart. */
function summary(draft: Draft): string {
  const texts = Object.values(draft.data).flatMap((value) => {
    if (typeof value === "string") return [draft.refs?.[value]?.title ?? (/^[0-9a-f-]{36}$/.test(value) ? "" : value)];
    return typeof value === "number" ? [String(value)] : [];
  });
  return texts.filter(Boolean).slice(0, 4).join(" · ");
}
