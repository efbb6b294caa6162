import type { Option } from "../words.ts";

/** An option's label: a soft tag where the definition gives it a colour, else in the `plain` tone or as plain text. */
export function OptionTag({ option, plain = "" }: { option: Option; plain?: string }) {
  const tone = option.colour || plain;
  return <span className={tone === "" ? "value-text" : `tag tag-${tone}`}>{option.title}</span>;
}
