import { useRef } from "react";
import { useT } from "../../app/languages/index.ts";
import { useForm, useHost } from "../host.ts";
import type { InputProps } from "../kind.ts";
import { Icon } from "../../ui/icon.tsx";
import { useDrop } from "../parts/use_drop.ts";
import { valueAt } from "../reading.ts";
import { FileRow } from "./file_row.tsx";
import { filesOf, MOST_FILES, type StoredFile } from "./files.ts";
import { UploadRow } from "./upload_row.tsx";
import { useUploads } from "./uploads.ts";

/** Files: dropped, pasted or chosen; each shows how far it is and can be taken back. */
export function Input(given: InputProps) {
  const t = useT();
  const { store } = useHost();
  const picker = useRef<HTMLInputElement>(null);
  const files = filesOf(useForm((state) => valueAt(state, given.path)));
  const write = (next: StoredFile[]): void => given.onChange(next.length > 0 ? next : null);
  // Two files may arrive at once: read the list as it is then, not as it was drawn.
  const uploads = useUploads(given.path, (file) => write([...filesOf(valueAt(store.getState(), given.path)), file]));
  const room = MOST_FILES - files.length - uploads.list.length;

  const take = (list: FileList | null): void => uploads.add([...(list ?? [])].slice(0, Math.max(0, room)));
  const drop = useDrop(take);

  return (
    <div className={drop.over ? "files files-over" : "files"} {...drop.on}>
      {(files.length > 0 || uploads.list.length > 0) && (
        <ul className="files-list">
          {files.map((file) => (
            <FileRow key={file.id} file={file} onRemove={() => write(files.filter((one) => one.id !== file.id))} />
          ))}
          {uploads.list.map((one) => (
            <UploadRow key={one.key} upload={one} onDrop={() => uploads.drop(one.key)} onAgain={() => uploads.again(one.key)} />
          ))}
        </ul>
      )}
      {room > 0 && (
        <button type="button" className="files-add" id={given.id} aria-describedby={given.describedBy}
          aria-labelledby={`${given.labelId} ${given.id}`} onClick={() => picker.current?.click()}>
          <Icon name="attach" /><span>{t("fields.files_add")}</span><span className="files-hint">{t("fields.files_hint")}</span>
        </button>
      )}
      <input ref={picker} className="sr-only" type="file" multiple tabIndex={-1} aria-hidden="true" data-files={given.path}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }} />
    </div>
  );
}
