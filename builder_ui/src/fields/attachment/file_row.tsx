import { useHost } from "../host.ts";
import { FileLine } from "./file_line.tsx";
import type { StoredFile } from "./files.ts";

/** One stored file of the record. */
export function FileRow(given: { file: StoredFile; onRemove?: () => void }) {
  return <FileLine {...given} href={useHost().fileHref(given.file.id)} />;
}
