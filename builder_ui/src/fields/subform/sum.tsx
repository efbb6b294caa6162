import type { Field } from "../../kernel/forms/field.ts";
import { useForm, useHost, useRefs } from "../host.ts";
import { at } from "../reading.ts";
import { sumOf } from "./columns.ts";

/** The sum of a column as it stands now. */
export function Sum({ field, column }: { field: Field; column: Field }) {
  const refs = useRefs();
  const { Cell } = useHost().kindOf(column);
  const sum = useForm((state) => sumOf(at(state.frozen ? state.stored : state.settled.data, field.key), column));
  return sum === null ? null : <Cell field={column} value={sum} refs={refs} />;
}
