import { useLanguage, useT, type Word } from "../../app/languages/index.ts";
import { listed } from "../../app/listed.ts";
import { useMe } from "../../app/me.ts";
import { Time } from "../../ui/index.ts";
import { useTimeline } from "../api/queries.ts";
import { Sentence } from "../parts/sentence.tsx";
import { toldAs } from "../timeline/events.ts";

/** Who did what since this page was loaded: the answer to "why not?". */
export function Newer({ caseId, since }: { caseId: string; since: string }) {
  const t = useT();
  const language = useLanguage();
  const me = useMe();
  const { data } = useTimeline(caseId);
  const news = (data?.items ?? []).filter((entry) => entry.at > since && entry.by !== null && (!toldAs(entry).minor || entry.changes.length > 0)).slice(-3);
  if (news.length === 0) return null;
  const list = (titles: string[]): string => listed(titles, language);
  return (
    <ul className="newer">
      {news.map((entry) => (
        <li key={entry.seq}>
          <Sentence text={(t as (word: Word, holes: object) => string)(toldAs(entry).word, { who: "{who}", stage: "{stage}", other: "{other}", state: "" })}
            parts={{
              who: <strong translate="no">{entry.by!.id === me.member.id ? t("work.you") : entry.by!.name}</strong>,
              stage: entry.stage?.title ?? "", other: <span translate="no">{entry.for?.name ?? ""}</span>,
            }} />
          {" "}<Time at={entry.at} />
          {entry.changes.length > 0 && <span className="quiet"> {t("work.changed_fields", { titles: list(entry.changes.map((one) => one.title)) })}</span>}
        </li>
      ))}
    </ul>
  );
}
