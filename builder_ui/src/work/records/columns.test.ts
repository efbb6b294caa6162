import { expect, test } from "vitest";
import { compile } from "../../kernel/forms/index.ts";
import { columnsOf, nextSort, sortedBy } from "./columns.ts";

const field = (kind: string, type = "string") => ({ type, "x-formloom": { field: kind } });
const FORM = compile({
  title: "T", type: "object", properties: {
    a: field("text"), note: field("textarea"), secret: field("text"), b: field("number", "number"), c: field("text"), d: field("text"),
    e: field("text"), f: field("text"), g: field("text"), h: field("text"), sum: field("money", "number"),
  },
}, {});
const keys = (wanted: string[] | null, cases = false) => columnsOf(FORM, { secret: "hidden" }, wanted, cases).map((one) => one.key);

test("without a view a list shows what says most, in the order of the form", () => {
  expect(keys(null)).toEqual(["a", "b", "c", "d", "e", "f", "sum", "_updated_at"]);
  expect(keys(null, true)).toEqual(["a", "b", "_state", "_stages", "c", "d", "e", "f", "sum"]);
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

test("with Shift an order has up to three columns, each turned and ended by itself", () => {
  expect(nextSort("b", "a", true)).toBe("b,a");
  expect(nextSort("b,a", "b", true)).toBe("-b,a");
  expect(nextSort("-b,a", "b", true)).toBe("a");
  expect(nextSort("a,b,c", "d", true)).toBe("a,b,c");
  expect(sortedBy("-b,a", "a")).toEqual({ descending: false, at: 1, of: 2 });
  expect(sortedBy("-b,a", "c")).toBeNull();
});
