import type { Department } from "../api/index.ts";
import { useT } from "../app/languages/index.ts";
import { Button, Labelled, ProblemLine, Sheet } from "../ui/index.ts";
import { ChooseOne } from "./choosers.tsx";
import { useEditing } from "./editing.ts";
import { usePeople } from "./people.ts";
import { below } from "./tree.ts";

const NEW = { title: "", parent: null as string | null, head: null as string | null };

export function DepartmentPanel({ department, onClose }: { department: Department | null; onClose: () => void }) {
  const t = useT();
  const all = usePeople("departments").data;
  const members = usePeople("members").data?.filter((one) => one.active).map(({ id, name }) => ({ id, title: name }));
  const { value, set, problems, problem, busy, save } = useEditing<typeof NEW>({
    noun: "departments", id: department?.id ?? null, start: department ?? NEW, onDone: onClose,
  });
  const under = department === null ? new Set<string>() : below(all ?? [], department.id);
  return (
    <Sheet open title={department === null ? t("admin.department.new") : t("admin.department.edit")} onClose={onClose} onSubmit={save} footer={
      <><Button onClick={onClose}>{t("ui.cancel")}</Button><Button type="submit" look="primary" busy={busy}>{t("ui.save")}</Button></>
    }>
      <div className="panel-form">
        <ProblemLine problem={problem} />
        <Labelled label={t("admin.department.title")} required problem={problems["title"]}>
          {(control) => <input className="control" {...control} data-first={department === null || undefined} value={value.title} onChange={(event) => set({ title: event.target.value })} />}
        </Labelled>
        <Labelled label={t("admin.department.parent")} problem={problems["parent"]}>
          {(control) => <ChooseOne control={control} choices={all?.filter((one) => !under.has(one.id))} value={value.parent} onChange={(parent) => set({ parent })} />}
        </Labelled>
        <Labelled label={t("admin.department.head")} problem={problems["head"]}>
          {(control) => <ChooseOne control={control} choices={members} value={value.head} onChange={(head) => set({ head })} />}
        </Labelled>
      </div>
    </Sheet>
  );
}
