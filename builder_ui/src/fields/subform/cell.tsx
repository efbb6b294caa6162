import { useT } from "../../app/languages/index.ts";
import type { ShowProps } from "../kind.ts";
import { Blank } from "../parts/blank.tsx";

/** How many rows. */
export function Cell({ value }: ShowProps) {
  const t = useT();
  const count = Array.isArray(value) ? value.length : 0;
  return count === 0 ? <Blank /> : <span className="value-text">{t("fields.rows_count", { count })}</span>;
}
