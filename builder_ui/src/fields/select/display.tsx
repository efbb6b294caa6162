import { useLanguage } from "../../app/languages/index.ts";
import type { ShowProps } from "../kind.ts";
import { Blank } from "../parts/blank.tsx";
import { optionsOf } from "../words.ts";

const COLOURS = new Set(["green", "amber", "red", "blue", "violet", "grey"]);

/** The option's label, as a soft tag where the definition gives it a colour. */
export function Display({ field, value }: ShowProps) {
  const language = useLanguage();
  if (value === undefined) return <Blank />;
  const option = optionsOf(field, language).find((one) => one.value === value);
  const title = option?.title ?? String(value);
  const colour = option?.colour ?? "";
  return COLOURS.has(colour) ? <span className={`tag tag-${colour}`}>{title}</span> : <span className="value-text">{title}</span>;
}
