import { useT } from "../../app/languages/index.ts";
import type { ShowProps } from "../kind.ts";

/** The number, or when it will be given. */
export function Display({ value }: ShowProps) {
  const t = useT();
  if (value === undefined) return <span className="value-later">{t("fields.serial_later")}</span>;
  return <span className="value-number" translate="no">{String(value)}</span>;
}
