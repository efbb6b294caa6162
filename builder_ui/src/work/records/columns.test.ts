import { expect, test } from "vitest";
import { compile } from "../../kernel/forms/index.ts";
import { columnsOf, nextSort } from "./columns.ts";

const field = (kind: string, type = "string") => ({ type, "x-formloom": { field: kind } });
const FORM = compile({
  title: "T", type: "object", properties: { a: field("text"), note: field("textarea"), secret: field("text"), b: field("number", "number") },
}, {});
const keys = (wanted: string[] | null, cases = false) => columnsOf(FORM, { secret: "hidden" }, wanted, cases).map((one) => one.key);

test("without a view a list shows what reads well in a row", () => {
  expect(keys(null)).toEqual(["a", "b", "_updated_at"]);
  expect(keys(null, true)).toEqual(["a", "b", "_state", "_stages"]);
});

test("a view names its columns; what is hidden or gone is left out", () => {
  expect(keys(["b", "secret", "gone", "_stages", "note"])).toEqual(["b", "_stages", "note"]);
});

test("pressing a head goes up, down, and back to the list's own order", () => {
  expect(nextSort("", "a")).toBe("a");
  expect(nextSort("a", "a")).toBe("-a");
  expect(nextSort("-a", "a")).toBe("");
  expect(nextSort("b", "a")).toBe("a");
});
