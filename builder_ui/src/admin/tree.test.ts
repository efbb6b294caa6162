import { describe, expect, it } from "vitest";
import { below, inTree } from "./tree.ts";

const node = (id: string, parent: string | null) => ({ id, parent, title: id });
const ALL = [node("sales", null), node("factory", null), node("export", "sales"), node("north", "export"), node("lost", "gone")];

describe("departments as a tree", () => {
  it("puts each under its parent", () => {
    expect(inTree(ALL).map(({ item, depth }) => `${depth} ${item.id}`)).toEqual(["0 sales", "1 export", "2 north", "0 factory", "0 lost"]);
  });

  it("knows what lies below a department, itself included", () => {
    expect([...below(ALL, "sales")]).toEqual(["sales", "export", "north"]);
    expect([...below(ALL, "north")]).toEqual(["north"]);
  });
});
