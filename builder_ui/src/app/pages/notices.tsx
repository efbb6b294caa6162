import { PageHeader } from "../../ui/index.ts";
import { useT } from "../languages/index.ts";
import { NoticeList, ReadAll } from "../shell/notice_list.tsx";
import "./pages.css";

export function NoticesPage() {
  const t = useT();
  return (
    <>
      <PageHeader title={t("app.notices.title")} actions={<ReadAll />} />
      <div className="page-narrow"><NoticeList /></div>
    </>
  );
}
