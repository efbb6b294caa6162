import type { RecordItem, Refs } from "../../api/index.ts";
import type { Column } from "./columns.ts";

/** The whole text of a cell that may be too narrow for it, undefined where the cell is never cut. */
export function textOf(column: Column, record: RecordItem, refs: Refs): string | undefined {
  if (column.kind === "system") {
    return column.system === "_stages" ? record.stages.map((stage) => stage.title).join(" · ") || undefined : undefined;
  }
  const value = record.data[column.key];
  return typeof value === "string" && column.field.type.name !== "select" ? refs[value]?.title ?? value : undefined;
}
