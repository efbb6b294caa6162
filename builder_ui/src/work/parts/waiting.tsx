import { useLanguage, useT } from "../../app/languages/index.ts";
import { span, useNow } from "../../ui/index.ts";

/** "Waiting for 2 days": how long something has been standing there. */
export function Waiting({ since }: { since: string | null }) {
  const t = useT();
  const language = useLanguage();
  const now = useNow();
  if (since === null) return null;
  const seconds = Math.max(0, (now - Date.parse(since)) / 1000);
  return <span>{seconds < 60 ? t("work.waits_now") : t("work.waits", { span: span(seconds, language) })}</span>;
}
