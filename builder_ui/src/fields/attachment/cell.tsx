import { useT } from "../../app/languages/index.ts";
import type { ShowProps } from "../kind.ts";
import { Blank } from "../parts/blank.tsx";
import { Icon } from "../../ui/icon.tsx";
import { filesOf } from "./files.ts";

/** One name, or how many. */
export function Cell({ value }: ShowProps) {
  const t = useT();
  const files = filesOf(value);
  if (files.length === 0) return <Blank />;
  return (
    <span className="value-files" translate={files.length === 1 ? "no" : undefined}>
      <Icon name="attach" size={14} />{files.length === 1 ? files[0]!.name : t("fields.files_count", { count: files.length })}
    </span>
  );
}
