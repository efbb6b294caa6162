import type { ShowProps } from "../kind.ts";
import { Blank } from "../parts/blank.tsx";
import { Person } from "../parts/person.tsx";

export function Display({ value, refs }: ShowProps) {
  return value === undefined ? <Blank /> : <Person name={refs[String(value)]?.title ?? String(value)} />;
}
