import { useLanguage, useT } from "../app/languages/index.ts";
import { useZone } from "../app/me.ts";
import { moodOf, phraseOf } from "./deadline.ts";
import "./deadline.css";
import { Icon } from "./icon.tsx";
import { momentIn, useNow } from "./time.tsx";

/** A deadline with a picture, a word and a colour; it is told anew while the page stays open. */
export function Deadline({ at }: { at: string }) {
  const language = useLanguage();
  const zone = useZone();
  const t = useT();
  const now = useNow();
  const due = new Date(at);
  return (
    <time className={`deadline deadline-${moodOf(due, now, zone)}`} dateTime={at} title={momentIn(due, language, zone)}>
      <Icon name="clock" size={12} /><span>{phraseOf(due, now, language, zone, t)}</span>
    </time>
  );
}
