import type { InputProps } from "../kind.ts";
import { TextBox } from "../parts/text_box.tsx";

export function Input(given: InputProps) {
  return <TextBox {...given} type="tel" />;
}
