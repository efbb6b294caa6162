import { useLanguage } from "../../app/languages/index.ts";
import { useZone } from "../../app/me.ts";
import type { ShowProps } from "../kind.ts";
import { momentText, zoneNote } from "../moments.ts";
import { Blank } from "../parts/blank.tsx";

export function Display({ value }: ShowProps) {
  const language = useLanguage();
  const zone = useZone();
  if (value === undefined) return <Blank />;
  const note = zoneNote(zone);
  return (
    <time dateTime={String(value)}>
      {momentText(String(value), language, zone)}{note !== "" && <span className="value-unit"> {note}</span>}
    </time>
  );
}
