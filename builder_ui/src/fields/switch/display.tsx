import { useT } from "../../app/languages/index.ts";
import type { ShowProps } from "../kind.ts";
import { Blank } from "../parts/blank.tsx";

export function Display({ value }: ShowProps) {
  const t = useT();
  if (typeof value !== "boolean") return <Blank />;
  return <span className="value-text">{value ? t("fields.yes") : t("fields.no")}</span>;
}
