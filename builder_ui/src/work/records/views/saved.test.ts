import { expect, test } from "vitest";
import { bodyOf, isChanged, stateOf } from "./saved.ts";

const ASKED = { view: "mine", filter: '{"all":[{"field":"a","is":"eq","value":1}]}', sort: "-a,b", search: "x" };
const SAVED = { ...bodyOf("T", ASKED, ["a"]), id: "1", revision: 1 };

test("a list that is saved comes back as it was", () => {
  expect(stateOf(SAVED)).toEqual(ASKED);
  expect(isChanged(SAVED, ASKED, null)).toBe(false);
  expect(isChanged(SAVED, ASKED, ["a"])).toBe(false);
});

test("every part of its state makes it another one", () => {
  for (const change of [{ view: "" }, { filter: "" }, { sort: "a" }, { search: "" }]) expect(isChanged(SAVED, { ...ASKED, ...change }, null)).toBe(true);
  expect(isChanged(SAVED, ASKED, ["b", "a"])).toBe(true);
});

test("a filter is the same however it is written", () => {
  const bare = { ...SAVED, filter: { field: "a", is: "eq", value: 1 } };
  expect(isChanged(bare, { ...ASKED, filter: '{"all": [{"field": "a", "is": "eq", "value": 1}]}' }, null)).toBe(false);
});
