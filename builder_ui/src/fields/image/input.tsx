import { useRef, useState } from "react";
import { useT } from "../../app/languages/index.ts";
import { Icon } from "../../ui/icon.tsx";
import { usePhone } from "../../ui/use_phone.ts";
import { filesOf, MOST_FILES, type StoredFile } from "../attachment/files.ts";
import { UploadRow } from "../attachment/upload_row.tsx";
import { useUploads } from "../attachment/uploads.ts";
import { useForm, useHost } from "../host.ts";
import type { InputProps } from "../kind.ts";
import { useDrop } from "../parts/use_drop.ts";
import { valueAt } from "../reading.ts";
import { Gallery } from "./gallery.tsx";

const KINDS = "image/png,image/jpeg,image/gif,image/webp";

/** Pictures: dropped, pasted, chosen, or on the phone taken with its camera. */
export function Input(given: InputProps) {
  const t = useT();
  const phone = usePhone();
  const { store } = useHost();
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState("");
  const files = filesOf(useForm((state) => valueAt(state, given.path)));
  const write = (next: StoredFile[]): void => given.onChange(next.length > 0 ? next : null);
  // Two files may arrive at once: read the list as it is then, not as it was drawn.
  const uploads = useUploads(given.path, (file) => {
    // The server has looked into it.
    if (file.type.startsWith("image/")) write([...filesOf(valueAt(store.getState(), given.path)), file]);
    else setRefused(file.name);
  });
  const room = MOST_FILES - files.length - uploads.list.length;
  const take = (list: FileList | null): void => {
    setRefused("");
    uploads.add([...(list ?? [])].slice(0, Math.max(0, room)));
  };
  const drop = useDrop(take);
  const hidden = (ref: typeof picker, more: object) => (
    <input ref={ref} className="sr-only" type="file" accept={KINDS} tabIndex={-1} aria-hidden="true" {...more}
      onChange={(event) => {
        take(event.target.files);
        event.target.value = "";
      }} />
  );

  return (
    <div className={drop.over ? "files files-over" : "files"} {...drop.on}>
      {files.length > 0 && <Gallery files={files} onRemove={(id) => write(files.filter((one) => one.id !== id))} />}
      {uploads.list.length > 0 && (
        <ul className="files-list">
          {uploads.list.map((one) => (
            <UploadRow key={one.key} upload={one} onDrop={() => uploads.drop(one.key)} onAgain={() => uploads.again(one.key)} />
          ))}
        </ul>
      )}
      {room > 0 && (
        <button type="button" className="files-add" id={given.id} aria-describedby={given.describedBy}
          aria-labelledby={`${given.labelId} ${given.id}`} onClick={() => picker.current?.click()}>
          <Icon name="image" /><span>{t("fields.pictures_add")}</span>{!phone && <span className="files-hint">{t("fields.files_hint")}</span>}
        </button>
      )}
      {room > 0 && phone && (
        <button type="button" className="files-add" onClick={() => camera.current?.click()}>
          <Icon name="camera" /><span>{t("fields.picture_take")}</span>
        </button>
      )}
      <div role="alert" className="field-problem">{refused !== "" && t("fields.picture_refused", { name: refused })}</div>
      {hidden(picker, { multiple: true, "data-files": given.path })}
      {phone && hidden(camera, { capture: "environment" })}
    </div>
  );
}
