import { beforeAll, describe, expect, it } from "vitest";
import type { Me } from "../../api/index.ts";
import { loadLanguage, translator } from "../languages/index.ts";
import { allPlaces, found } from "./palette_places.ts";
import { appsHome, areaOf, depthOf } from "./places.ts";

const me: Me = {
  member: { id: "1", name: "Ada", department: null, roles: [] }, workspace: { key: "demo", title: "Demo" },
  language: "en", zone: "UTC", may: [], counts: { todo: 0, notices: 0 },
  apps: [{
    key: "shop", title: "Shop",
    forms: [{ key: "order", title: "Order", may: ["read", "create"] }, { key: "product", title: "Product", may: ["read"] }],
    views: [{ key: "late", title: "Late orders", form: "shop/order" }],
  }],
};
const t = translator("en");
const to = (text: string, reader = me): string[] => found(allPlaces("demo", reader, t), [], "demo", reader, text, t).map((place) => place.to);

describe("finding a place", () => {
  beforeAll(() => loadLanguage("en"));

  it("offers what fits all words, then a search in each form", () => {
    expect(to("late shop")).toEqual([
      "/w/demo/apps/shop/order?view=late", "/w/demo/apps/shop/order?search=late%20shop", "/w/demo/apps/shop/product?search=late%20shop",
    ]);
  });

  it("offers to make only what the reader may make", () => {
    expect(to("new order")).toContain("/w/demo/apps/shop/order/new");
    expect(to("new product")).not.toContain("/w/demo/apps/shop/product/new");
  });

  it("hides administration from those who may not", () => {
    expect(to("members")).not.toContain("/w/demo/admin/members");
    expect(to("members", { ...me, may: ["administer"] })).toContain("/w/demo/admin/members");
  });
});

describe("addresses", () => {
  it("belong to an area", () => {
    expect(["/w/demo/tasks/1", "/w/demo/apps/shop/order", "/w/demo/nowhere"].map(areaOf)).toEqual(["work", "apps", ""]);
  });

  it("lie at or below the top of their area", () => {
    const paths = ["work/todo", "apps", "apps/shop", "me", "apps/shop/order", "apps/shop/order/new", "tasks/1", "cases/1"];
    expect(paths.map((path) => depthOf(`/w/demo/${path}`))).toEqual([0, 0, 0, 0, 1, 2, 2, 2]);
  });

  it("lead straight into the only app", () => {
    expect(appsHome("demo", me)).toBe("/w/demo/apps/shop");
    expect(appsHome("demo", { ...me, apps: [] })).toBe("/w/demo/apps");
  });
});
