import { expect, test } from "vitest";
import { compile } from "../../kernel/forms/index.ts";
import { fieldsBelow, piecesOf } from "./pieces.ts";

const text = { type: "string", "x-formloom": { field: "text" } };
const FORM = compile({
  title: "T", type: "object", properties: { a: text, b: text, c: text, d: text },
  "x-formloom": { layout: [
    { kind: "section", title: "甲", text: { en: { title: "One" } }, fields: ["b", "gone"], items: [{ kind: "columns", count: 3, fields: ["a", "b"] }] },
    { kind: "divider" },
    { kind: "note", title: "Note", description: "Read this" },
  ] },
}, {});

test("each field stands once, where it is named first, and the rest follows", () => {
  const pieces = piecesOf(FORM, "zh-CN");
  expect(pieces.map((one) => [one.kind, fieldsBelow(one).map((field) => field.key)])).toEqual([
    ["section", ["b", "a"]], ["divider", []], ["note", []], ["section", ["c", "d"]],
  ]);
  expect(pieces[0]!.items[0]!.count).toBe(3);
});

test("titles are in the reader's language", () => {
  expect(piecesOf(FORM, "en")[0]!.title).toBe("One");
  expect(piecesOf(FORM, "zh-CN")[0]!.title).toBe("甲");
  expect(piecesOf(FORM, "en")[2]!.words).toBe("Read this");
});
