/** The vectors that the server runs too: one file per field type, and forms as a whole. */

import { describe, expect, test } from "vitest";
import trees from "../../../../tests/vectors/trees.json" with { type: "json" };
import { compile, FIELD_TYPES, settle, type Trees, type Values } from "./index.ts";
import { around } from "./world.ts";

type Case = {
  name: string; raw?: unknown; stored?: unknown; value?: unknown; problem?: string; problems?: [string, string][];
  masked?: unknown; schema?: Values; options?: Values; complete?: boolean;
  form?: Values; sent?: unknown; data?: unknown; access?: { [path: string]: string };
};

const fieldFiles = import.meta.glob<Case[]>("../../../../tests/vectors/fields/*.json", { eager: true, import: "default" });
const formFiles = import.meta.glob<Case[]>("../../../../tests/vectors/forms/*.json", { eager: true, import: "default" });
const stem = (path: string): string => path.split("/").pop()!.replace(".json", "");
const codes = (problems: { path: string; code: string }[]): string[][] => problems.map((one) => [one.path, one.code]);

test("there are vectors for every field type, and for forms", () => {
  expect(Object.keys(fieldFiles).map(stem).sort()).toEqual([...FIELD_TYPES.keys()].sort());
  expect(Object.keys(formFiles).length).toBeGreaterThan(0);
});

describe.each(Object.entries(fieldFiles).map(([path, cases]) => [stem(path), cases] as const))("%s", (kind, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const schema = { ...one.schema, "x-formloom": { field: kind, ...one.options } };
    const form = compile({ title: "t", type: "object", properties: { f: schema } }, {}, "form");
    const stored = "stored" in one ? { f: one.stored } as Values : {};
    const settled = settle(form, stored, { f: one.raw }, {}, around(), one.complete ?? false);
    expect(codes(settled.problems)).toEqual(one.problems ?? (one.problem === undefined ? [] : [["f", one.problem]]));
    if ("value" in one) expect(settled.data["f"] ?? null).toEqual(one.value);
    if ("masked" in one) expect(form.fields.get("f")!.type.mask(settled.data["f"]!, form.fields.get("f")!)).toEqual(one.masked);
  });
});

describe.each(Object.entries(formFiles).map(([path, cases]) => [stem(path), cases] as const))("%s", (_file, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const form = compile(one.form!, trees as unknown as Trees, "form");
    const settled = settle(form, (one.stored ?? {}) as Values, one.sent, one.access ?? {}, around(), one.complete ?? true);
    expect(codes(settled.problems)).toEqual(one.problems ?? []);
    if ("data" in one) expect(settled.data).toEqual(one.data);
  });
});
