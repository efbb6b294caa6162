import type { InputProps } from "../kind.ts";
import { NumberBox } from "../parts/number_box.tsx";
import { scaleOf, unitOf } from "../parts/scale.ts";

export function Input(given: InputProps) {
  return <NumberBox {...given} scale={scaleOf(given.field)} after={unitOf(given.field)} />;
}
