import type { InputProps } from "../kind.ts";
import { Rows } from "./rows.tsx";

export function Input({ field, labelId }: InputProps) {
  return <Rows field={field} labelId={labelId} />;
}
