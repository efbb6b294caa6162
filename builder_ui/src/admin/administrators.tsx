import { Outlet } from "react-router";
import { useT } from "../app/languages/index.ts";
import { useMay } from "../app/me.ts";
import { EmptyState } from "../ui/index.ts";

/** Around the pages of administration: who may not, is told who can give the right. */
export function Administrators() {
  const t = useT();
  if (useMay("administer")) return <Outlet />;
  return <EmptyState page icon="lock" title={t("app.forbidden.title")} text={t("app.forbidden.text")} />;
}
