import { useState } from "react";
import type { Member } from "../api/index.ts";
import { useT } from "../app/languages/index.ts";
import { Button, Confirm, Labelled, ProblemLine, Sheet } from "../ui/index.ts";
import { ChooseMany, ChooseOne } from "./choosers.tsx";
import { useEditing } from "./editing.ts";
import { NewPassword } from "./new_password.tsx";
import { usePeople } from "./people.ts";

const NEW = {
  name: "", login: "", password: "", email: null as string | null, department: null as string | null, departments: [] as string[], manager: null as string | null,
  roles: [] as string[], admin: false,
};

/** A member, or a new one, in the side panel. */
export function MemberPanel({ member, onClose }: { member: Member | null; onClose: () => void }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const edit = useEditing<typeof NEW>({ noun: "members", id: member?.id ?? null, start: { ...NEW, ...member, login: member?.login ?? "" }, onDone: onClose });
  return (
    <Sheet open title={member === null ? t("admin.member.new") : t("admin.member.edit")} onClose={onClose} onSubmit={edit.save} footer={
      <>
        {member !== null && member.active && <Button look="danger" className="at-start" onClick={() => setAsking(true)}>{t("admin.member.deactivate")}</Button>}
        {member !== null && !member.active && <Button className="at-start" onClick={() => edit.send({ active: true })}>{t("admin.member.activate")}</Button>}
        <Button onClick={onClose}>{t("ui.cancel")}</Button>
        <Button type="submit" look="primary" busy={edit.busy}>{t("ui.save")}</Button>
      </>
    }>
      <div className="panel-form">
        <ProblemLine problem={edit.problem} />
        <MemberFields member={member} edit={edit} />
      </div>
      <Confirm open={asking} look="danger" title={t("admin.member.deactivate_title", { name: member?.name ?? "" })} text={t("admin.member.deactivate_text")}
        action={t("admin.member.deactivate")} busy={edit.busy} onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          edit.send({ active: false });
        }} />
    </Sheet>
  );
}

type FieldsGiven = { member: Member | null; edit: ReturnType<typeof useEditing<typeof NEW>> };

function MemberFields({ member, edit: { value, set, problems } }: FieldsGiven) {
  const t = useT();
  const departments = usePeople("departments").data?.map(({ id, title }) => ({ id, title }));
  const roles = usePeople("roles").data?.map(({ key, title }) => ({ id: key, title }));
  const others = usePeople("members").data?.filter((one) => one.active && one.id !== member?.id).map(({ id, name }) => ({ id, title: name }));
  return (
    <>
      <Labelled label={t("admin.member.name")} required problem={problems["name"]}>
        {(control) => <input className="control" {...control} data-first={member === null || undefined} value={value.name} onChange={(event) => set({ name: event.target.value })} />}
      </Labelled>
      {member === null ? (
        <>
          <Labelled label={t("admin.member.login")} optional hint={t("admin.member.login_hint")} problem={problems["login"]}>
            {(control) => <input className="control" {...control} autoComplete="off" autoCapitalize="none" spellCheck={false} value={value.login} onChange={(event) => set({ login: event.target.value })} />}
          </Labelled>
          {value.login !== "" && (
            <Labelled label={t("admin.member.password")} required hint={t("admin.member.password_hint")} problem={problems["password"]}>
              {(control) => <input className="control" {...control} type="text" autoComplete="new-password" spellCheck={false} value={value.password} onChange={(event) => set({ password: event.target.value })} />}
            </Labelled>
          )}
        </>
      ) : <NewPassword login={member.login} value={value.password} problem={problems["password"]} onChange={(password) => set({ password })} />}
      <Labelled label={t("mail.address")} optional hint={t("mail.address_hint")} problem={problems["email"]}>
        {(control) => <input className="control" {...control} type="email" autoComplete="off" spellCheck={false} value={value.email ?? ""} onChange={(event) => set({ email: event.target.value || null })} />}
      </Labelled>
      <Labelled label={t("admin.member.department")} problem={problems["department"]}>
        {(control) => <ChooseOne control={control} choices={departments} value={value.department} onChange={(department) => set({ department })} />}
      </Labelled>
      <Labelled label={t("admin.member.also")} problem={problems["departments"]}>
        {(control) => <ChooseMany control={control} choices={departments} value={value.departments} onChange={(next) => set({ departments: next })} />}
      </Labelled>
      <Labelled label={t("admin.member.manager")} problem={problems["manager"]}>
        {(control) => <ChooseOne control={control} choices={others} value={value.manager} onChange={(manager) => set({ manager })} />}
      </Labelled>
      <Labelled label={t("admin.member.roles")} problem={problems["roles"]}>
        {(control) => <ChooseMany control={control} choices={roles} value={value.roles} onChange={(next) => set({ roles: next })} />}
      </Labelled>
      <label className="check">
        <input type="checkbox" checked={value.admin} onChange={(event) => set({ admin: event.target.checked })} />
        <span>{t("admin.member.admin")}<span className="check-hint">{problems["admin"] ?? t("admin.member.admin_hint")}</span></span>
      </label>
    </>
  );
}
