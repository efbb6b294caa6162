import type { Role } from "../api/index.ts";
import { useT } from "../app/languages/index.ts";
import { Button, Labelled, ProblemLine, Sheet } from "../ui/index.ts";
import { ChooseMany } from "./choosers.tsx";
import { useEditing } from "./editing.ts";
import { usePeople } from "./people.ts";

const NEW = { title: "", key: "", members: [] as string[] };

export function RolePanel({ role, onClose }: { role: Role | null; onClose: () => void }) {
  const t = useT();
  const members = usePeople("members").data?.filter((one) => one.active || role?.members.includes(one.id)).map(({ id, name }) => ({ id, title: name }));
  const { value, set, problems, problem, busy, save } = useEditing<typeof NEW>({
    noun: "roles", id: role?.key ?? null, start: role ?? NEW, onDone: onClose,
  });
  return (
    <Sheet open title={role === null ? t("admin.role.new") : t("admin.role.edit")} onClose={onClose} onSubmit={save} footer={
      <><Button onClick={onClose}>{t("ui.cancel")}</Button><Button type="submit" look="primary" busy={busy}>{t("ui.save")}</Button></>
    }>
      <div className="panel-form">
        <ProblemLine problem={problem} />
        <Labelled label={t("admin.role.title")} required problem={problems["title"]}>
          {(control) => <input className="control" {...control} data-first={role === null || undefined} value={value.title} onChange={(event) => set({ title: event.target.value })} />}
        </Labelled>
        {role === null && (
          <Labelled label={t("admin.role.key")} required hint={t("admin.role.key_hint")} problem={problems["key"]}>
            {(control) => <input className="control" {...control} autoCapitalize="none" spellCheck={false} value={value.key} onChange={(event) => set({ key: event.target.value })} />}
          </Labelled>
        )}
        <Labelled label={t("admin.role.members")} problem={problems["members"]}>
          {(control) => <ChooseMany control={control} choices={members} value={value.members} onChange={(next) => set({ members: next })} />}
        </Labelled>
      </div>
    </Sheet>
  );
}
