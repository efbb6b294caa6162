import { useState } from "react";
import { Link } from "react-router";
import { Icon, Sheet, usePhone } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { useMe, useWorkspace } from "../me.ts";
import { NoticeList, ReadAll } from "./notice_list.tsx";
import { Badge } from "./rail.tsx";

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
      <Sheet open={open} title={t("app.notices.title")} onClose={() => setOpen(false)} footer={
        <><ReadAll /><Link className="button button-quiet" to={`/w/${workspace}/notices`} onClick={() => setOpen(false)}>{t("app.notices.all")}</Link></>
      }>
        <NoticeList onOpen={() => setOpen(false)} />
      </Sheet>
    </>
  );
}
