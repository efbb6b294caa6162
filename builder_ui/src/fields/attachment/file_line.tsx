import { useLanguage, useT } from "../../app/languages/index.ts";
import { Icon } from "../../ui/icon.tsx";
import { endingOf, sizeText, type StoredFile } from "./files.ts";

/** One stored file at its address, null while it has none: to be read, and taken out where that is allowed. */
export function FileLine({ file, href, onRemove }: { file: StoredFile; href: string | null; onRemove?: () => void }) {
  const t = useT();
  const language = useLanguage();
  return (
    <li className="file">
      <span className="file-ending" aria-hidden="true" translate="no">{endingOf(file.name)}</span>
      {href === null ? <span className="file-name" translate="no">{file.name}</span>
        : <a className="file-name" translate="no" href={href} download={file.name}>{file.name}</a>}
      <span className="file-size">{sizeText(file.size, language)}</span>
      {onRemove !== undefined && (
        <button type="button" className="icon-button" aria-label={t("fields.files_remove", { name: file.name })} onClick={onRemove}>
          <Icon name="cross" size={14} />
        </button>
      )}
    </li>
  );
}
