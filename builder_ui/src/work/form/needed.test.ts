import { expect, test } from "vitest";
import type { Values } from "../../kernel/forms/values.ts";
import { neededOf, shortened, wrongNames } from "./needed.ts";
import { createFormStore } from "./store.ts";

const SCHEMA: Values = {
  title: "T", type: "object", required: ["a", "rows"], properties: {
    a: { title: "甲", type: "string", "x-formloom": { field: "text", text: { en: { title: "First" } } } },
    n: { title: "数", type: "number", "x-formloom": { field: "number", text: { en: { title: "Count" } } } },
    rows: { title: "行", type: "array", "x-formloom": { field: "subform", text: { en: { title: "Lines" } } }, items: {
      type: "object", required: ["b"], properties: { b: { title: "乙", type: "string", "x-formloom": { field: "text", text: { en: { title: "Second" } } } } },
    } },
  },
};

test("what is missing is told by name, rows by their number", () => {
  const store = createFormStore({ schema: SCHEMA, trees: {}, key: "a/t", access: {}, zone: "UTC", user: null });
  expect(neededOf(store.getState().form, store.getState().settled, "en").map((one) => one.name)).toEqual(["First", "Lines"]);
  store.getState().addRow("rows");
  expect(neededOf(store.getState().form, store.getState().settled, "zh-CN").map((one) => one.name)).toEqual(["甲", "行 1 乙"]);
});

test("a wrong value has its name once, whoever found it", () => {
  const store = createFormStore({ schema: SCHEMA, trees: {}, key: "a/t", access: {}, zone: "UTC", user: null });
  store.getState().change("n", "many");
  store.getState().refuse([{ path: "n", code: "too_large", message: "", params: {} }, { path: "", code: "schema", message: "", params: {} }]);
  expect(wrongNames(store.getState(), "en")).toEqual([{ path: "n", name: "Count" }]);
});

test("a bar names the first few and counts the rest", () => {
  const many = Array.from({ length: 9 }, (_, at) => ({ path: `f${at}`, name: `F${at}` }));
  expect(shortened(many)).toEqual({ shown: many.slice(0, 5), more: 4 });
  expect(shortened(many.slice(0, 6)).more).toBe(0);
});
