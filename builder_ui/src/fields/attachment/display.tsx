import type { ShowProps } from "../kind.ts";
import { Blank } from "../parts/blank.tsx";
import { FileRow } from "./file_row.tsx";
import { filesOf } from "./files.ts";

export function Display({ value }: ShowProps) {
  const files = filesOf(value);
  if (files.length === 0) return <Blank />;
  return <ul className="files-list">{files.map((file) => <FileRow key={file.id} file={file} />)}</ul>;
}
