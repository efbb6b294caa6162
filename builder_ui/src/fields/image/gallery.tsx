import { useState, type ReactNode } from "react";
import { useT } from "../../app/languages/index.ts";
import { Icon } from "../../ui/icon.tsx";
import type { StoredFile } from "../attachment/files.ts";
import { useHrefs } from "./hrefs.ts";
import { Thumb } from "./thumb.tsx";
import { Viewer } from "./viewer.tsx";

/** The pictures side by side; pressing one shows it large. With `onRemove` each can be taken out. */
export function Gallery({ files, onRemove, children }: { files: StoredFile[]; onRemove?: (id: string) => void; children?: ReactNode }) {
  const t = useT();
  const href = useHrefs();
  const [at, setAt] = useState<number | null>(null);
  return (
    <>
      <ul className="thumbs">
        {files.map((file, index) => (
          <li key={file.id} className="thumbs-one">
            <button type="button" className="thumb-open" aria-label={t("fields.picture_show", { name: file.name })} onClick={() => setAt(index)}>
              <Thumb href={href(file.id)} name="" size="m" />
            </button>
            {onRemove !== undefined && (
              <button type="button" className="thumb-remove" aria-label={t("fields.files_remove", { name: file.name })} onClick={() => onRemove(file.id)}>
                <Icon name="cross" size={12} />
              </button>
            )}
          </li>
        ))}
        {children}
      </ul>
      {at !== null && files[at] !== undefined && <Viewer files={files} at={at} href={href} onMove={setAt} onClose={() => setAt(null)} />}
    </>
  );
}
