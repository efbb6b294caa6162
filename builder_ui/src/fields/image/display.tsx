import type { ShowProps } from "../kind.ts";
import { filesOf } from "../attachment/files.ts";
import { Blank } from "../parts/blank.tsx";
import { Gallery } from "./gallery.tsx";

export function Display({ value }: ShowProps) {
  // Masked, it is a text.
  if (typeof value === "string") return <span className="value-text">{value}</span>;
  const files = filesOf(value);
  return files.length === 0 ? <Blank /> : <Gallery files={files} />;
}
