import { describe, expect, it } from "vitest";
import { wordsAt } from "./schema_words.ts";

// As text, since a linter takes an object with `then` for a promise.
const SCHEMA: unknown = JSON.parse(`{
  "properties": { "title": { "type": "string" }, "stages": { "type": "array", "items": { "$ref": "#/$defs/stage" } } },
  "$defs": {
    "stage": {
      "properties": { "kind": { "enum": ["handle", "end"] } },
      "allOf": [
        { "if": { "properties": { "kind": { "const": "handle" } } }, "then": { "$ref": "#/$defs/handle" } },
        { "if": { "properties": { "kind": { "const": "end" } } }, "then": { "properties": { "state": { "enum": ["done"] } } } }
      ]
    },
    "handle": { "properties": { "kind": { "const": "handle" }, "pool": { "type": "boolean" }, "mode": { "enum": ["any", "all"] } } }
  }
}`);

describe("what a schema offers", () => {
  const at = (path: (string | number)[], value: unknown) => wordsAt(SCHEMA, path, value);

  it("are the keys of the place, and those of the kind that is written there", () => {
    expect([...at([], {}).keys.keys()]).toEqual(["title", "stages"]);
    expect([...at(["stages", 0], { stages: [{ kind: "handle" }] }).keys.keys()].toSorted()).toEqual(["kind", "mode", "pool"]);
    expect([...at(["stages", 0], { stages: [{ kind: "end" }] }).keys.keys()].toSorted()).toEqual(["kind", "state"]);
  });

  it("are the words of closed lists, and yes and no", () => {
    expect(at(["stages", 0, "mode"], { stages: [{ kind: "handle", mode: "" }] }).values).toEqual(["any", "all"]);
    expect(at(["stages", 0, "pool"], { stages: [{ kind: "handle" }] }).values).toEqual([true, false]);
    expect(at(["nowhere", 3], {}).values).toEqual([]);
  });

  it("end where a schema goes in circles", () => {
    const circle = { $defs: { a: { anyOf: [{ $ref: "#/$defs/a" }, { $ref: "#/$defs/a" }] } }, $ref: "#/$defs/a" };
    expect(wordsAt(circle, [], {}).values).toEqual([]);
  });
});
