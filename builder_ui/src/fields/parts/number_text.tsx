import type { Json } from "../../kernel/forms/values.ts";
import { shownNumber } from "../typed_number.ts";
import { Blank } from "./blank.tsx";

type Given = { value: Json | undefined; scale: number | undefined; before?: string; after?: string };

/** A number with its unit or currency. */
export function NumberText({ value, scale, before = "", after = "" }: Given) {
  if (value === undefined) return <Blank />;
  return (
    <span className="value-number" translate="no">
      {before !== "" && <span className="value-unit">{before} </span>}
      {shownNumber(value, scale)}
      {after !== "" && <span className="value-unit"> {after}</span>}
    </span>
  );
}
