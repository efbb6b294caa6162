import { useT } from "../app/languages/index.ts";
import { Time } from "../ui/index.ts";

/** Who and when, in one breath. */
export function When({ by, at }: { by: string | null; at: string }) {
  const t = useT();
  return <span><span translate="no">{by ?? t("design.system")}</span> <Time at={at} /></span>;
}
