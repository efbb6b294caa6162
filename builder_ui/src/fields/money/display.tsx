import type { ShowProps } from "../kind.ts";
import { NumberText } from "../parts/number_text.tsx";
import { currencyOf, scaleOf } from "./currency.ts";

export function Display({ field, value }: ShowProps) {
  return <NumberText value={value} scale={scaleOf(field)} before={currencyOf(field)} />;
}
