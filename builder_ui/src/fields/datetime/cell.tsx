import { useZone } from "../../app/me.ts";
import type { ShowProps } from "../kind.ts";
import { toLocal } from "../moments.ts";
import { Blank } from "../parts/blank.tsx";

export function Cell({ value }: ShowProps) {
  const zone = useZone();
  if (value === undefined) return <Blank />;
  return <time className="value-number" dateTime={String(value)}>{toLocal(String(value), zone).replace("T", " ") || String(value)}</time>;
}
