import { useLanguage, useT, type Word } from "../../app/languages/index.ts";
import { listed } from "../../app/listed.ts";
import { useWorkspace } from "../../app/me.ts";
import { FileLine } from "../../fields/attachment/file_line.tsx";
import type { Refs } from "../../api/index.ts";
import { Avatar, Icon, span, Time } from "../../ui/index.ts";
import { evidenceHref } from "../api/evidence.ts";
import type { Entry } from "../api/shapes.ts";
import { Sentence } from "../parts/sentence.tsx";
import { stateWord } from "../parts/state_tag.tsx";
import { Changes } from "./changes.tsx";
import { isVoid, toldAs } from "./events.ts";

/** One event: who with a face, what in words, when, and how long it had waited and taken. */
export function EntryRow({ entry, refs, caseId }: { entry: Entry; refs: Refs; caseId: string }) {
  const t = useT();
  const ws = useWorkspace();
  const told = toldAs(entry);
  const language = useLanguage();
  const holes = { who: "{who}", stage: "{stage}", other: "{other}", people: "{people}", state: "{state}", step: "{step}" };
  const text = (t as (word: Word, holes: object) => string)(told.word, holes);
  const classes = ["entry", told.minor ? "entry-minor" : "", isVoid(entry) ? "entry-superseded" : ""].filter(Boolean).join(" ");
  return (
    <li className={classes} data-seq={entry.seq} data-event={entry.type}>
      <span className={`entry-mark entry-${told.tone}`}>
        {entry.by === null || told.minor ? <Icon name={told.icon} size={told.minor ? 12 : 14} /> : <Avatar name={entry.by.name} size="s" />}
      </span>
      <div className="entry-body">
        <p className="entry-line">
          <span className="entry-text">
            {!told.minor && entry.by !== null && <span className={`entry-icon entry-${told.tone}`}><Icon name={told.icon} size={12} /></span>}
            <Sentence text={text} parts={{
              who: <Name name={entry.by?.name ?? t("work.system")} data={entry.by !== null} />,
              other: <Name name={entry.for?.name ?? ""} data />,
              people: <span translate="no">{listed(entry.people.map((one) => one.name), language)}</span>,
              stage: <span className="entry-stage">{entry.stage?.title ?? ""}</span>,
              step: <span translate="no">{entry.step?.text ?? ""}</span>,
              state: stateWord(entry.reason ?? "", t),
            }} />
          </span>
          <span className="entry-when"><Time at={entry.at} /></span>
        </p>
        {isVoid(entry) && <p className="entry-note">{t("work.superseded")}</p>}
        <Lengths entry={entry} />
        {entry.late !== null && entry.late >= 60 && <p className="entry-note">{t("work.late_by", { span: span(entry.late, language) })}</p>}
        {entry.comment !== null && entry.comment !== "" && <p className="entry-comment" translate="no">{entry.comment}</p>}
        {entry.note !== null && entry.note !== "" && <p className="entry-comment" translate="no">{entry.note}</p>}
        {entry.files.length > 0 && (
          <ul className="files-list">
            {entry.files.map((file) => <FileLine key={file.id} file={{ name: "", size: 0, type: "", ...file }} href={evidenceHref(ws, caseId, file.id)} />)}
          </ul>
        )}
        {entry.reason !== null && entry.reason !== "" && entry.type !== "case_ended" && <p className="entry-note">{reasonWord(entry.reason, t)}</p>}
        {entry.changes.length > 0 && <Changes changes={entry.changes} refs={refs} />}
      </div>
    </li>
  );
}

function Name({ name, data }: { name: string; data: boolean }) {
  return <strong className="entry-name" translate={data ? "no" : undefined}>{name}</strong>;
}

function Lengths({ entry }: { entry: Entry }) {
  const t = useT();
  const language = useLanguage();
  const parts = [
    entry.waited >= 60 ? t("work.waited", { span: span(entry.waited, language) }) : "",
    entry.worked >= 60 ? t("work.worked", { span: span(entry.worked, language) }) : "",
  ].filter(Boolean);
  return parts.length === 0 ? null : <p className="entry-lengths">{parts.join(" · ")}</p>;
}

const REASONS: { [reason: string]: Word } = {
  self: "work.reason.self", dedup: "work.reason.dedup", timeout: "work.reason.timeout", empty: "work.reason.empty",
  decided: "work.reason.decided", rejected: "work.reason.rejected", returned: "work.reason.returned",
  withdrawn: "work.reason.withdrawn", terminated: "work.reason.terminated", jump: "work.reason.jump",
  no_approver: "work.reason.no_approver", condition_error: "work.reason.condition_error",
};

/** Our word for a reason that rules give; what people wrote stays as it is. */
function reasonWord(reason: string, t: unknown) {
  const word = REASONS[reason];
  return word === undefined ? <span translate="no">{reason}</span> : (t as (word: Word) => string)(word);
}
