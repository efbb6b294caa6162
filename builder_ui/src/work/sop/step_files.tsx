import { useEffect, useRef, useState, type DragEvent } from "react";
import { useT } from "../../app/languages/index.ts";
import { useWorkspace } from "../../app/me.ts";
import { FileLine } from "../../fields/attachment/file_line.tsx";
import { MOST_FILES, type StoredFile } from "../../fields/attachment/files.ts";
import { UploadRow } from "../../fields/attachment/upload_row.tsx";
import { useUploads } from "../../fields/attachment/uploads.ts";
import { Icon } from "../../ui/index.ts";
import { evidenceHref } from "../api/evidence.ts";
import type { WorkStep } from "../api/shapes.ts";
import { pathOf } from "./open_steps.ts";
import type { Ticking } from "./ticking.ts";

/** The files that prove a step: dropped or chosen, each with its progress. One that has arrived ticks the step. */
export function StepFiles({ step, caseId, open, ticking }: { step: WorkStep; caseId: string; open: boolean; ticking: Ticking }) {
  const t = useT();
  const ws = useWorkspace();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const ids = useRef<string[]>([]);
  useEffect(() => {
    ids.current = step.files.map((file) => file.id);
  }, [step.files]);
  const keep = (next: string[], done: boolean): void => {
    ids.current = next;
    void ticking.tick(step.id, { done, evidence: next });
  };
  const uploads = useUploads(pathOf(step.id), (file) => keep([...ids.current, file.id], true));
  const room = MOST_FILES - step.files.length - uploads.list.length;
  const take = (list: FileList | null): void => uploads.add([...(list ?? [])].slice(0, Math.max(0, room)));
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const files = step.files.map((file): StoredFile => ({ name: "", size: 0, type: "", ...file }));
  const photo = step.evidence === "photo";
  return (
    <div className={over ? "step-files files files-over" : "step-files files"}
      {...(open ? { onDrop, onDragLeave: () => setOver(false), onDragOver: (event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      } } : {})}>
      {(files.length > 0 || uploads.list.length > 0) && (
        <ul className="files-list">
          {files.map((file) => (
            <FileLine key={file.id} file={file} href={evidenceHref(ws, caseId, file.id)}
              {...(open && step.done ? { onRemove: () => keep(ids.current.filter((id) => id !== file.id), true) } : {})} />
          ))}
          {uploads.list.map((one) => (
            <UploadRow key={one.key} upload={one} onDrop={() => uploads.drop(one.key)} onAgain={() => uploads.again(one.key)} />
          ))}
        </ul>
      )}
      {open && step.evidence !== null && room > 0 && (
        <button type="button" className={step.lacks === null ? "text-button" : "files-add"} data-path={`${pathOf(step.id)}.proof`} onClick={() => picker.current?.click()}>
          <Icon name="attach" /><span>{t(step.lacks === null ? "sop.add.more" : photo ? "sop.add.photo" : "sop.add.file")}</span>
        </button>
      )}
      {open && (
        <input ref={picker} className="sr-only" type="file" multiple tabIndex={-1} aria-hidden="true" data-files={pathOf(step.id)} accept={photo ? "image/*" : undefined}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = "";
          }} />
      )}
    </div>
  );
}
