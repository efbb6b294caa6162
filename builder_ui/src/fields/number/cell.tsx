import type { ShowProps } from "../kind.ts";
import { NumberText } from "../parts/number_text.tsx";
import { scaleOf } from "../parts/scale.ts";

/** Without the unit: it stands once in the head of the column. */
export function Cell({ field, value }: ShowProps) {
  return <NumberText value={value} scale={scaleOf(field)} />;
}
