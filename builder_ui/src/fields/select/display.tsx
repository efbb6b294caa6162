import { useLanguage } from "../../app/languages/index.ts";
import type { ShowProps } from "../kind.ts";
import { Blank } from "../parts/blank.tsx";
import { OptionTag } from "../parts/option_tag.tsx";
import { optionOf } from "../words.ts";

/** The option's label, as a soft tag where the definition gives it a colour. */
export function Display({ field, value }: ShowProps) {
  const language = useLanguage();
  return value === undefined ? <Blank /> : <OptionTag option={optionOf(field, String(value), language)} />;
}
