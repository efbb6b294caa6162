import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import { Icon, usePhone } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { useMe, useWorkspace } from "../me.ts";
import { Badge } from "./rail.tsx";

const NoticesSheet = lazy(async () => ({ default: (await import("./notices_sheet.tsx")).NoticesSheet }));

/** The notices, one click away everywhere. */
export function Bell() {
  const t = useT();
  const workspace = useWorkspace();
  const phone = usePhone();
  const { counts } = useMe();
  const [open, setOpen] = useState(false);
  const inside = (
    <>
      <span className="rail-picture"><Icon name="bell" size={20} /><Badge count={counts.notices} told={t("app.unread", { count: counts.notices })} /></span>
      <span className={phone ? "sr-only" : "rail-word"}>{t("app.notices")}</span>
    </>
  );
  if (phone) return <Link className="icon-button" to={`/w/${workspace}/notices`}>{inside}</Link>;
  return (
    <>
      <button type="button" className="rail-item" aria-haspopup="dialog" onClick={() => setOpen(true)}>{inside}</button>
      <Suspense>{open && <NoticesSheet onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
