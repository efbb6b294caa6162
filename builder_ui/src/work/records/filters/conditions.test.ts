import { expect, test } from "vitest";
import { conditionOf, fromFilter, NO_FILTER, operatorOf, toFilter } from "./conditions.ts";

test("conditions go into the address and come back", () => {
  const conditions = [{ field: "total", is: "ge", value: 100 }, { field: "_state", is: "in", value: ["running"] }];
  for (const mode of ["all", "any"] as const) expect(fromFilter(toFilter({ mode, conditions }))).toEqual({ mode, conditions });
  expect(toFilter(NO_FILTER)).toBe("");
  expect(fromFilter("")).toEqual(NO_FILTER);
});

test("one condition without a list around it is a filter of one", () => {
  expect(fromFilter('{"field": "a", "is": "empty"}')).toEqual({ mode: "all", conditions: [{ field: "a", is: "empty", value: true }] });
});

test("a tree that pills cannot show is none of ours, and stays as it is", () => {
  for (const text of ["{", "[]", '{"all": 3}', '{"all": [{"field": 1}]}', '{"not": {"field": "a", "is": "empty"}}', '{"all": [{"any": []}]}']) {
    expect(fromFilter(text)).toBeNull();
  }
});

test("blank and not blank are offered as two and asked as one", () => {
  expect(conditionOf("a", "filled", null)).toEqual({ field: "a", is: "empty", value: false });
  expect(operatorOf({ field: "a", is: "empty", value: false })).toBe("filled");
  expect(operatorOf({ field: "a", is: "empty", value: true })).toBe("empty");
});

test("late is offered as a word and asked as before now", () => {
  expect(conditionOf("_due", "late", null)).toEqual({ field: "_due", is: "lt", value: "@now" });
  expect(operatorOf({ field: "_due", is: "lt", value: "@now" })).toBe("late");
  expect(operatorOf({ field: "_due", is: "lt", value: "2026-01-01" })).toBe("lt");
});
