import { useState } from "react";
import type { Member } from "../api/index.ts";
import { useT } from "../app/languages/index.ts";
import { Avatar, Button, EmptyState, ErrorState, PageHeader, SegmentedControl, Skeleton, Tag } from "../ui/index.ts";
import "./admin.css";
import { MemberPanel } from "./member_panel.tsx";
import { usePanel } from "./panel_in_address.ts";
import { usePeople } from "./people.ts";

export function MembersPage() {
  const t = useT();
  const panel = usePanel();
  const members = usePeople("members");
  const [search, setSearch] = useState("");
  const [who, setWho] = useState<"active" | "everyone">("active");
  const shown = (members.data ?? []).filter((one) => (who === "everyone" || one.active) && fits(one, search));
  const edited = members.data?.find((one) => one.id === panel.edited);
  return (
    <>
      <PageHeader title={t("admin.members")} actions={<Button look="primary" icon="add" onClick={panel.add}>{t("admin.member.new")}</Button>}>
        <div className="admin-filters">
          <input className="control" type="search" aria-label={t("admin.member.search")} placeholder={t("admin.member.search")}
            value={search} onChange={(event) => setSearch(event.target.value)} />
          <SegmentedControl label={t("admin.members")} value={who} onChange={setWho}
            options={[{ key: "active", label: t("admin.member.only_active") }, { key: "everyone", label: t("admin.member.everyone") }]} />
          <span className="admin-count">{members.data !== undefined && t("admin.member.count", { count: shown.length })}</span>
        </div>
      </PageHeader>
      <div className="admin-body">
        {members.isPending && <Skeleton lines={8} />}
        {members.error !== null && members.data === undefined && <ErrorState problem={members.error} onRetry={() => void members.refetch()} />}
        {members.data !== undefined && shown.length === 0 && <EmptyState icon="people" title={t("admin.member.none")} />}
        {shown.length > 0 && <MemberTable members={shown} onOpen={panel.edit} />}
      </div>
      {(panel.adding || edited !== undefined) && <MemberPanel key={edited?.id ?? "new"} member={edited ?? null} onClose={panel.close} />}
    </>
  );
}

function fits({ name, login }: Member, search: string): boolean {
  return `${name} ${login ?? ""}`.toLowerCase().includes(search.trim().toLowerCase());
}

function MemberTable({ members, onOpen }: { members: Member[]; onOpen: (id: string) => void }) {
  const t = useT();
  const departments = new Map(usePeople("departments").data?.map((one) => [one.id, one.title]));
  const roles = new Map(usePeople("roles").data?.map((one) => [one.key, one.title]));
  return (
    <table className="admin-table">
      <thead>
        <tr><th scope="col">{t("admin.member.name")}</th><th scope="col">{t("admin.member.login")}</th><th scope="col">{t("admin.member.department")}</th><th scope="col">{t("admin.member.roles")}</th></tr>
      </thead>
      <tbody>
        {members.map((one) => (
          <tr key={one.id} onClick={() => onOpen(one.id)}>
            <th scope="row">
              <button type="button" className="admin-open" onClick={() => onOpen(one.id)}>
                <Avatar name={one.name} size="s" /><span translate="no">{one.name}</span>
                {one.admin && <Tag state="running" icon="role">{t("admin.member.admin")}</Tag>}
                {!one.active && <Tag state="stopped">{t("admin.member.inactive")}</Tag>}
                {one.sample && <Tag state="draft" icon="copy">{t("admin.member.sample")}</Tag>}
              </button>
            </th>
            <td translate={one.login === null ? undefined : "no"} className={one.login === null ? "admin-nothing" : undefined}>{one.login ?? t("admin.member.login_none")}</td>
            <td translate="no">{departments.get(one.department ?? "")}</td>
            <td translate="no">{one.roles.map((key) => roles.get(key) ?? key).join(" · ")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
