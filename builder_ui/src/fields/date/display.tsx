import { useLanguage } from "../../app/languages/index.ts";
import type { ShowProps } from "../kind.ts";
import { dayText } from "../moments.ts";
import { Blank } from "../parts/blank.tsx";

export function Display({ value }: ShowProps) {
  const language = useLanguage();
  if (value === undefined) return <Blank />;
  return <time dateTime={String(value)}>{dayText(String(value), language)}</time>;
}
