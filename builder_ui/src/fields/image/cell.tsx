import { useT } from "../../app/languages/index.ts";
import type { ShowProps } from "../kind.ts";
import { filesOf } from "../attachment/files.ts";
import { Blank } from "../parts/blank.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Thumb } from "./thumb.tsx";

const ROOM = 3;

/** The first pictures in little, and how many more there are. */
export function Cell({ value, fileHref }: ShowProps) {
  const t = useT();
  // Masked, it is a text.
  if (typeof value === "string") return <span className="value-text">{value}</span>;
  const files = filesOf(value);
  if (files.length === 0) return <Blank />;
  if (fileHref === undefined) return <span className="value-files"><Icon name="image" size={14} />{t("fields.pictures_count", { count: files.length })}</span>;
  return (
    <span className="value-tags value-tags-line">
      {files.slice(0, ROOM).map((file) => <Thumb key={file.id} href={fileHref(file.id)} name={file.name} size="s" />)}
      {files.length > ROOM && <span className="value-more">+{files.length - ROOM}</span>}
    </span>
  );
}
