import { Link, useSearchParams } from "react-router";
import type { Template } from "../api/index.ts";
import { useT } from "../app/languages/index.ts";
import { useMay } from "../app/me.ts";
import { EmptyState, ErrorState, PageHeader, Skeleton, Tag } from "../ui/index.ts";
import "./gallery.css";
import { Picture } from "./picture.tsx";
import { TemplatePanel } from "./template_panel.tsx";
import { useTemplates } from "./templates.ts";

/** The ready-made apps, each with its picture; one of them opened beside when the address says so. */
export function GalleryPage() {
  const t = useT();
  const administers = useMay("administer");
  const [address, setAddress] = useSearchParams();
  const { data, error, isPending, refetch } = useTemplates(administers);
  if (!administers) return <EmptyState page icon="lock" title={t("gallery.forbidden")} text={t("gallery.forbidden_text")} />;
  const opened = data?.find((one) => one.key === address.get("template"));
  return (
    <>
      <PageHeader title={t("gallery.title")} subtitle={t("gallery.text")} />
      <div className="gallery-body">
        {isPending && <Skeleton lines={6} />}
        {error !== null && data === undefined && <ErrorState problem={error} onRetry={() => void refetch()} />}
        {data?.length === 0 && <EmptyState icon="gallery" title={t("gallery.empty")} text={t("gallery.empty_text")} />}
        {data !== undefined && data.length > 0 && <ul className="gallery-cards">{data.map((one) => <Card key={one.key} template={one} />)}</ul>}
      </div>
      {opened !== undefined && <TemplatePanel key={opened.key} template={opened} onClose={() => setAddress({}, { replace: true })} />}
    </>
  );
}

function Card({ template }: { template: Template }) {
  const t = useT();
  return (
    <li className="gallery-card">
      <Picture template={template} decorative />
      <div className="gallery-card-words">
        <h2 className="gallery-card-title">
          <Link to={`?template=${template.key}`} translate="no">{template.title}</Link>
          {template.installed.length > 0 && <Tag state="done">{t("gallery.installed")}</Tag>}
        </h2>
        <p translate="no">{template.summary}</p>
        <p className="quiet">{t("gallery.inside", template.inside)}</p>
      </div>
    </li>
  );
}
