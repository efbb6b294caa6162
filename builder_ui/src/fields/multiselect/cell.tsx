import { useLanguage } from "../../app/languages/index.ts";
import type { ShowProps } from "../kind.ts";
import { Blank } from "../parts/blank.tsx";
import { OptionTag } from "../parts/option_tag.tsx";
import { optionOf } from "../words.ts";
import { chosenOf } from "./chosen.ts";

const ROOM = 2;

/** The first labels, and how many more there are: a row is one line high. */
export function Cell({ field, value }: ShowProps) {
  const language = useLanguage();
  // Masked, it is a text.
  if (typeof value === "string") return <span className="value-text">{value}</span>;
  const options = chosenOf(value).map((one) => optionOf(field, one, language));
  if (options.length === 0) return <Blank />;
  const rest = options.slice(ROOM).map((one) => one.title).join(", ");
  return (
    <span className="value-tags value-tags-line">
      {options.slice(0, ROOM).map((one) => <OptionTag key={one.value} option={one} plain="grey" />)}
      {rest !== "" && <span className="value-more" title={rest}><span aria-hidden="true">+{options.length - ROOM}</span><span className="sr-only">{rest}</span></span>}
    </span>
  );
}
