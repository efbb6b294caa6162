import { useLanguage } from "../../app/languages/index.ts";
import type { ShowProps } from "../kind.ts";
import { Blank } from "../parts/blank.tsx";
import { OptionTag } from "../parts/option_tag.tsx";
import { optionOf } from "../words.ts";
import { chosenOf } from "./chosen.ts";

/** The labels of what is chosen, one tag beside the other. */
export function Display({ field, value }: ShowProps) {
  const language = useLanguage();
  // Masked, it is a text.
  if (typeof value === "string") return <span className="value-text">{value}</span>;
  const chosen = chosenOf(value);
  if (chosen.length === 0) return <Blank />;
  return (
    <span className="value-tags">
      {chosen.map((one) => <OptionTag key={one} option={optionOf(field, one, language)} plain="grey" />)}
    </span>
  );
}
