import type { FieldKind, ShowProps } from "./kind.ts";
import { Blank } from "./parts/blank.tsx";

function Raw({ value }: ShowProps) {
  if (value === undefined) return <Blank />;
  return <span className="value-text">{typeof value === "object" ? JSON.stringify(value) : String(value)}</span>;
}

/** Stands in for a type this page does not know. */
export const unknown: FieldKind = { name: "unknown", Input: null, Display: Raw, Cell: Raw };
