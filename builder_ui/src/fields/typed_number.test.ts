import { expect, test } from "vitest";
import { plainNumber, readTyped, shownNumber } from "./typed_number.ts";

test.each([
  ["12", 12], ["1,234.50", 1234.5], ["１２.５", 12.5], [" -3 ", -3], [".5", 0.5], ["2.", 2], ["", null], ["  ", null],
  ["many", "many"], ["1e5", "1e5"], ["--1", "--1"],
])("%j is read as %j", (text, value) => {
  expect(readTyped(text)).toBe(value);
});

test("numbers are plain while typed and grouped at rest", () => {
  expect(plainNumber(0.0000001)).toBe("0.0000001");
  expect(shownNumber(123456789.5, 2)).toBe("123,456,789.50");
  expect(shownNumber("many")).toBe("many");
  expect(plainNumber(undefined)).toBe("");
});
