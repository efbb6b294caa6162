import { describe, expect, it } from "vitest";
import type { Finding } from "../../api/index.ts";
import { format } from "./format.ts";
import { lineOf, marksOf } from "./marks.ts";
import { readJson, type FaultCode } from "./read_json.ts";

describe("reading a document", () => {
  it("says where everything stands", () => {
    const text = "{\"a/b\": [1, {\"x\": \"y\"}]}";
    const { value, places } = readJson(text);
    expect(value).toEqual({ "a/b": [1, { x: "y" }] });
    const place = places!.get("/a~1b/1/x")!;
    expect([text.slice(place.from, place.to), text.slice(place.key!.from, place.key!.to)]).toEqual(["\"y\"", "\"x\""]);
  });

  it.each<[string, FaultCode, string]>([
    ["", "empty", ""], ["[1]", "not_an_object", "["], ["{\"a\": }", "value", "}"], ["{\"a\": yes}", "value", "yes"], ["{a: 1}", "key", "a"],
    ["{\"a\" 1}", "colon", "1"], ["{\"a\": 1 \"b\": 2}", "comma", "\""], ["{\"a\": [1, 2,]}", "extra_comma", ","], ["{\"a\": 1} // why", "comment", "/"],
    ["{\"a\": 1, // why\n \"b\": 2}", "comment", "/"], ["{\"a\": \"b\n\"}", "text", "\"b"], ["{\"a\": -}", "number", "-}"],
    ["{\"a\": 1, \"a\": 2}", "duplicate", "\"a\""], ["{} {}", "more", "{"], [`{"a": ${"[".repeat(70)}`, "deep", "["], ["{\"a\": [1", "comma", ""], ["{\"a\": 01}", "comma", "1"],
  ])("refuses %j: %s", (text, code, marked) => {
    const { fault } = readJson(text);
    expect([fault!.code, text.slice(fault!.from, fault!.to)]).toEqual([code, marked]);
  });

  it("takes what JSON takes", () => {
    const text = "{\"t\": \"\\u4e2d\\n\\\"\", \"n\": [-1.5e3, 0, true, null, {}, []]}";
    expect(readJson(text).value).toEqual(JSON.parse(text));
  });
});

describe("writing a document", () => {
  it("keeps on one line what fits there, and loses nothing", () => {
    const document = { title: { en: "A", "zh-CN": "甲" }, stages: [{ id: "a", fields: Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`field_${at}`, "hidden"])) }], none: [], blank: {} };
    const text = format(document);
    expect(JSON.parse(text)).toEqual(document);
    expect(text.split("\n")[1]).toBe("  \"title\": {\"en\": \"A\", \"zh-CN\": \"甲\"},");
    expect(text.split("\n").every((line) => line.length < 120)).toBe(true);
  });
});

describe("marking what the server finds", () => {
  const finding = (pointer: string, at: number[] | null = null): Finding => ({ kind: "forms", key: "x", path: "", pointer, at, code: "unknown_name", message: "?", params: {} });
  const marked = (text: string, one: Finding): string => marksOf([one], text, readJson(text).places!).map((mark) => text.slice(mark.from, mark.to)).join();

  it("points at a value, at the key of an object, and into a formula", () => {
    expect(marked("{\"who\": \"x\"}", finding("/who"))).toBe("\"x\"");
    expect(marked("{\"who\": {}}", finding("/who"))).toBe("\"who\"");
    expect(marked("{\"formula\": \"a + b\"}", finding("/formula", [4, 5]))).toBe("b");
    expect(marked("{\"formula\": \"\\\"😀\\u00e9\\\" + b\"}", finding("/formula", [7, 8]))).toBe("b");
    expect(marked("{\"formula\": \"a +\"}", finding("/formula", [3, 3]))).toBe("");
  });

  it("counts lines and columns from one", () => {
    expect([lineOf("ab\ncd", 0), lineOf("ab\ncd", 4)]).toEqual([{ line: 1, column: 1 }, { line: 2, column: 2 }]);
  });
});
