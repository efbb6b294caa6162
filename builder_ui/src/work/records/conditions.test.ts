import { expect, test } from "vitest";
import { fromFilter, toFilter } from "./conditions.ts";

test("conditions go into the address and come back", () => {
  const conditions = [{ field: "total", is: "ge", value: 100 }, { field: "_state", is: "eq", value: "running" }];
  expect(fromFilter(toFilter(conditions))).toEqual(conditions);
  expect(toFilter([])).toBe("");
});

test("an address that somebody changed by hand is no filter", () => {
  for (const text of ["", "{", "[]", '{"all": 3}', '{"all": [{"field": 1}]}']) expect(fromFilter(text)).toEqual([]);
});
