import type { ShowProps } from "../kind.ts";
import { NumberText } from "../parts/number_text.tsx";
import { scaleOf, unitOf } from "../parts/scale.ts";

export function Display({ field, value }: ShowProps) {
  return <NumberText value={value} scale={scaleOf(field)} after={unitOf(field)} />;
}
