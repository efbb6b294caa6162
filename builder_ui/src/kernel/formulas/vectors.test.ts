/** The vectors that the server computes too: one file per function, operators, errors and abuse. */

import { describe, expect, test } from "vitest";
import trees from "../../../../tests/vectors/trees.json" with { type: "json" };
import { around } from "../forms/world.ts";
import type { Json, Values } from "../forms/values.ts";
import { evaluate, Failed, FUNCTIONS, type Env, type Tree } from "./index.ts";

type Case = {
  name: string; formula: string; values?: Values; row?: Values; types?: { [path: string]: string };
  links?: { [path: string]: string }; parent?: string; value?: Json; error?: string; elsewhere?: boolean;
};

const files = import.meta.glob<Case[]>(
  ["../../../../tests/vectors/formulas/*.json", "!../../../../tests/vectors/formulas/checks.json"],
  { eager: true, import: "default" },
);
const stem = (path: string): string => path.split("/").pop()!.replace(".json", "");

test("the browser knows every function that has vectors", () => {
  const found = Object.keys(files).map(stem).filter((name) => name === name.toUpperCase());
  expect(found.sort()).toEqual([...FUNCTIONS.keys()].sort());
});

describe.each(Object.entries(files).map(([path, cases]) => [stem(path), cases] as const))("%s", (_file, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const env: Env = {
      values: one.values ?? {}, row: one.row ?? null, around: around(),
      scope: {
        types: new Map(Object.entries(one.types ?? {})), links: new Map(Object.entries(one.links ?? {})), row: one.parent ?? "",
      },
    };
    const found = evaluate((trees as { [text: string]: unknown })[one.formula] as Tree, env);
    if (one.elsewhere === true) expect(found).toMatchObject({ elsewhere: true });
    else if (one.error === undefined) expect(found).toEqual(one.value);
    else expect(found).toEqual(new Failed(one.error));
  });
});
