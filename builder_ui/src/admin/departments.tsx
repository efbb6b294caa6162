import type { Department } from "../api/index.ts";
import { useT } from "../app/languages/index.ts";
import { Button, EmptyState, ErrorState, Icon, PageHeader, Skeleton } from "../ui/index.ts";
import "./admin.css";
import { DepartmentPanel } from "./department_panel.tsx";
import { usePanel } from "./panel_in_address.ts";
import { usePeople } from "./people.ts";
import { inTree } from "./tree.ts";

export function DepartmentsPage() {
  const t = useT();
  const panel = usePanel();
  const { data, error, isPending, refetch } = usePeople("departments");
  const edited = data?.find((one) => one.id === panel.edited);
  return (
    <>
      <PageHeader title={t("admin.departments")} actions={<Button look="primary" icon="add" onClick={panel.add}>{t("admin.department.new")}</Button>} />
      <div className="admin-body">
        {isPending && <Skeleton lines={6} />}
        {error !== null && data === undefined && <ErrorState problem={error} onRetry={() => void refetch()} />}
        {data?.length === 0 && <EmptyState icon="building" title={t("admin.department.empty")} text={t("admin.department.empty_text")} />}
        {data !== undefined && data.length > 0 && <DepartmentTable departments={data} onOpen={panel.edit} />}
      </div>
      {(panel.adding || edited !== undefined) && <DepartmentPanel key={edited?.id ?? "new"} department={edited ?? null} onClose={panel.close} />}
    </>
  );
}

function DepartmentTable({ departments, onOpen }: { departments: Department[]; onOpen: (id: string) => void }) {
  const t = useT();
  const members = usePeople("members").data ?? [];
  const names = new Map(members.map((one) => [one.id, one.name]));
  const count = (id: string): number => members.filter((one) => one.active && (one.department === id || one.departments.includes(id))).length;
  return (
    <table className="admin-table">
      <thead>
        <tr><th scope="col">{t("admin.department.title")}</th><th scope="col">{t("admin.department.head")}</th><th scope="col" className="number">{t("admin.department.people")}</th></tr>
      </thead>
      <tbody>
        {inTree(departments).map(({ item, depth }) => (
          <tr key={item.id} onClick={() => onOpen(item.id)}>
            <th scope="row">
              <button type="button" className="admin-open" style={{ paddingInlineStart: depth * 20 }} onClick={() => onOpen(item.id)}>
                <Icon name="building" /><span translate="no">{item.title}</span>
              </button>
            </th>
            <td translate="no" data-label={t("admin.department.head")}>{names.get(item.head ?? "")}</td>
            <td className="number" data-label={t("admin.department.people")}>{count(item.id)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
