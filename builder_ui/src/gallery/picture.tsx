import type { Template } from "../api/index.ts";
import { useT } from "../app/languages/index.ts";
import { useWorkspace } from "../app/me.ts";
import { Icon } from "../ui/index.ts";

/** A template's main screen. decorative: the words beside it say as much. */
export function Picture({ template, decorative = false }: { template: Template; decorative?: boolean }) {
  const t = useT();
  const workspace = useWorkspace();
  if (!template.picture) return <span className="gallery-picture gallery-no-picture"><Icon name="gallery" size={24} /></span>;
  return (
    <img className="gallery-picture" width={1440} height={840} loading="lazy" src={`/api/v1/w/${workspace}/templates/${template.key}/picture`}
      alt={decorative ? "" : t("gallery.picture", { title: template.title })} />
  );
}
