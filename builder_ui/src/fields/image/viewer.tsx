import type { KeyboardEvent } from "react";
import { useT } from "../../app/languages/index.ts";
import type { StoredFile } from "../attachment/files.ts";
import { Dialog, IconButton } from "../../ui/index.ts";

type Given = { files: StoredFile[]; at: number; href: (file: string) => string; onMove: (at: number) => void; onClose: () => void };

/** One picture as large as there is room; the arrow keys go to the others. */
export function Viewer({ files, at, href, onMove, onClose }: Given) {
  const t = useT();
  const file = files[at]!;
  const step = (by: number): void => onMove((at + by + files.length) % files.length);
  const onKey = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined || files.length < 2) return;
    event.preventDefault();
    step(by);
  };
  return (
    <Dialog open full title={<span translate="no">{file.name}</span>} onClose={onClose}>
      <div className="viewer" data-first tabIndex={-1} onKeyDown={onKey}>
        <img className="viewer-picture" src={href(file.id)} alt={file.name} />
        <div className="viewer-foot">
          {files.length > 1 && <IconButton icon="chevron_left" label={t("fields.picture_before")} onClick={() => step(-1)} />}
          {files.length > 1 && <span role="status">{t("fields.picture_of", { number: at + 1, count: files.length })}</span>}
          {files.length > 1 && <IconButton icon="chevron_right" label={t("fields.picture_next")} onClick={() => step(1)} />}
          <a className="text-button viewer-save" href={href(file.id)} download={file.name}>{t("fields.picture_save")}</a>
        </div>
      </div>
    </Dialog>
  );
}
