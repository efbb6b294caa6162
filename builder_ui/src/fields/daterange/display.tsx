import { useLanguage } from "../../app/languages/index.ts";
import type { ShowProps } from "../kind.ts";
import { daysText } from "../moments.ts";
import { Blank } from "../parts/blank.tsx";
import { endsOf } from "./ends.ts";

/** Both days in the reader's way of writing; what they share is said once. */
export function Display({ value }: ShowProps) {
  const language = useLanguage();
  if (value === undefined) return <Blank />;
  // Masked, it is a text.
  return <span className="value-text">{typeof value === "string" ? value : daysText(...endsOf(value), language)}</span>;
}
