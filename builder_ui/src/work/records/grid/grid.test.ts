import { expect, test } from "vitest";
import { layoutOf } from "./kept.ts";
import { toggled } from "./selection.ts";

const ORDER = ["a", "b", "c", "d"];

test("a box selects its record, with Shift all from the last one on, and takes away alike", () => {
  const one = toggled(new Set(), ORDER, "b", null);
  expect([...one]).toEqual(["b"]);
  expect([...toggled(one, ORDER, "d", "b")]).toEqual(["b", "c", "d"]);
  expect([...toggled(new Set(ORDER), ORDER, "a", "c")]).toEqual(["d"]);
  expect([...toggled(one, ORDER, "d", "gone")]).toEqual(["b", "d"]);
});

test("a layout that was kept by another version is read as far as it makes sense", () => {
  expect(layoutOf({ widths: { a: 100, b: 3, c: "x" }, columns: ["a"] })).toEqual({ widths: { a: 100 }, columns: ["a"] });
  for (const odd of [null, 3, [], { columns: [1] }, { columns: [] }]) expect(layoutOf(odd)).toEqual({ widths: {}, columns: null });
});
