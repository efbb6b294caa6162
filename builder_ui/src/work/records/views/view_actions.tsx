import { useState } from "react";
import { useNavigate } from "react-router";
import { ApiProblem } from "../../../api/index.ts";
import { useT } from "../../../app/languages/index.ts";
import { problemSentence } from "../../../app/problems.ts";
import { Button, Confirm, Icon, Menu, useToast } from "../../../ui/index.ts";
import { addressOf, type Asked } from "../list_state.ts";
import { bodyOf, isChanged, stateOf, type SavedView, type useSavedViews } from "./saved.ts";
import { TitleDialog } from "./title_dialog.tsx";

type Given = {
  address: string;
  saved: ReturnType<typeof useSavedViews>;
  current: SavedView | undefined;
  asked: Asked;
  /** All columns shown, and those that somebody chose since (null: none). */
  columns: string[];
  chosen: string[] | null;
  onColumnsSaved: () => void;
};

/** Keeps the state of a list as a view of one's own: save, save as, put back, rename, delete. */
export function ViewActions({ address, saved, current, asked, columns, chosen, onColumnsSaved }: Given) {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const [naming, setNaming] = useState<"new" | "rename" | null>(null);
  const [deleting, setDeleting] = useState(false);
  const changed = current === undefined ? asked.filter !== "" || asked.sort !== "" || asked.search !== "" || chosen !== null : isChanged(current, asked, chosen);
  const tell = (failure: unknown): void => toast({
    text: failure instanceof ApiProblem && failure.status === 412 ? t("lists.view_stale") : problemSentence(failure, t), tone: "bad",
  });
  const carryOut = (work: Promise<unknown>): void => void work.then(() => toast({ text: t("ui.saved") }), tell);
  const put = async (view: SavedView): Promise<void> => {
    await saved.put(view, bodyOf(view.title, asked, columns));
    onColumnsSaved();
  };
  const add = async (title: string): Promise<void> => {
    const added = await saved.add(bodyOf(title, asked, columns));
    onColumnsSaved();
    await navigate(addressOf(address, { ...stateOf(added), saved: added.id }));
  };
  const reset = (): void => {
    onColumnsSaved();
    void navigate(current === undefined ? addressOf(address, { view: asked.view }) : addressOf(address, { ...stateOf(current), saved: current.id }));
  };
  return (
    <div className="view-actions">
      {changed && current !== undefined && (
        <>
          <span className="view-changed">{t("lists.view_changed")}</span>
          <Button small look="quiet" onClick={() => carryOut(put(current))}>{t("lists.view_put")}</Button>
        </>
      )}
      {changed && <Button small look="quiet" onClick={() => setNaming("new")}>{t(current === undefined ? "lists.view_save" : "lists.view_save_as")}</Button>}
      {changed && <Button small look="quiet" onClick={reset}>{t("lists.view_reset")}</Button>}
      {current !== undefined && (
        <Menu className="icon-button" label={t("lists.view_more", { title: current.title })} items={[
          { key: "rename", icon: "edit", label: t("lists.view_rename"), onSelect: () => setNaming("rename") },
          { key: "delete", icon: "bin", label: t("lists.view_delete"), danger: true, onSelect: () => setDeleting(true) },
        ]}><Icon name="more" /></Menu>
      )}
      {naming !== null && (
        <TitleDialog title={t(naming === "rename" ? "lists.view_rename" : "lists.view_save")} given={naming === "rename" ? current?.title ?? "" : ""}
          onClose={() => setNaming(null)}
          onDone={async (title) => {
            if (naming === "new") await add(title);
            else if (current !== undefined) await saved.put(current, { ...current, title });
            setNaming(null);
          }} />
      )}
      <Confirm open={deleting} title={t("lists.view_delete")} text={t("lists.view_delete_text")} action={t("work.delete")} look="danger"
        onClose={() => setDeleting(false)}
        onConfirm={() => {
          setDeleting(false);
          if (current !== undefined) void saved.remove(current).then(() => navigate(address), tell);
        }} />
    </div>
  );
}
