import type { InputProps } from "../kind.ts";
import { NumberBox } from "../parts/number_box.tsx";
import { currencyOf, scaleOf } from "./currency.ts";

export function Input(given: InputProps) {
  return <NumberBox {...given} scale={scaleOf(given.field)} before={currencyOf(given.field)} />;
}
