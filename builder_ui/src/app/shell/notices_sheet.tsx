import { Link } from "react-router";
import { Sheet } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { useWorkspace } from "../me.ts";
import { NoticeList, ReadAll } from "./notice_list.tsx";

/** The notices over the page one is on. */
export function NoticesSheet({ onClose }: { onClose: () => void }) {
  const t = useT();
  const workspace = useWorkspace();
  return (
    <Sheet open title={t("app.notices.title")} onClose={onClose} footer={
      <><ReadAll /><Link className="button button-quiet" to={`/w/${workspace}/notices`} onClick={onClose}>{t("app.notices.all")}</Link></>
    }>
      <NoticeList onOpen={onClose} />
    </Sheet>
  );
}
