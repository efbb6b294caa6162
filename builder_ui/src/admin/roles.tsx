import type { Role } from "../api/index.ts";
import { useT } from "../app/languages/index.ts";
import { Button, EmptyState, ErrorState, Icon, PageHeader, Skeleton } from "../ui/index.ts";
import "./admin.css";
import { usePanel } from "./panel_in_address.ts";
import { usePeople } from "./people.ts";
import { RolePanel } from "./role_panel.tsx";

export function RolesPage() {
  const t = useT();
  const panel = usePanel();
  const { data, error, isPending, refetch } = usePeople("roles");
  const edited = data?.find((one) => one.key === panel.edited);
  return (
    <>
      <PageHeader title={t("admin.roles")} actions={<Button look="primary" icon="add" onClick={panel.add}>{t("admin.role.new")}</Button>} />
      <div className="admin-body">
        {isPending && <Skeleton lines={6} />}
        {error !== null && data === undefined && <ErrorState problem={error} onRetry={() => void refetch()} />}
        {data?.length === 0 && <EmptyState icon="role" title={t("admin.role.empty")} text={t("admin.role.empty_text")} />}
        {data !== undefined && data.length > 0 && <RoleTable roles={data} onOpen={panel.edit} />}
      </div>
      {(panel.adding || edited !== undefined) && <RolePanel key={edited?.key ?? "new"} role={edited ?? null} onClose={panel.close} />}
    </>
  );
}

function RoleTable({ roles, onOpen }: { roles: Role[]; onOpen: (key: string) => void }) {
  const t = useT();
  const names = new Map(usePeople("members").data?.map((one) => [one.id, one.name]));
  return (
    <table className="admin-table">
      <thead>
        <tr><th scope="col">{t("admin.role.title")}</th><th scope="col">{t("admin.role.key")}</th><th scope="col">{t("admin.role.members")}</th></tr>
      </thead>
      <tbody>
        {roles.map((one) => (
          <tr key={one.key} onClick={() => onOpen(one.key)}>
            <th scope="row">
              <button type="button" className="admin-open" onClick={() => onOpen(one.key)}><Icon name="role" /><span translate="no">{one.title}</span></button>
            </th>
            <td translate="no" className="admin-nothing">{one.key}</td>
            <td translate="no">{one.members.map((id) => names.get(id)).filter(Boolean).join(" · ")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
