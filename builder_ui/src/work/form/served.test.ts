import { expect, test } from "vitest";
import type { Tree } from "../../kernel/forms/field.ts";
import type { Values } from "../../kernel/forms/values.ts";
import { elsewhere, servedFields } from "./served.ts";
import { createFormStore } from "./store.ts";

const name = (...path: string[]): Tree => ({ kind: "name", path });
const times = (left: Tree, right: Tree): Tree => ({ kind: "chain", items: [left, right], ops: ["*"] });
const number = (more: Values): Values => ({ type: "number", "x-formloom": { field: "number", scale: 2, ...more } });

const SCHEMA: Values = {
  title: "T", type: "object", properties: {
    who: { type: "string", "x-formloom": { field: "link", form: "person" } },
    n: number({}),
    twice: number({ formula: "n * n" }),
    rate: number({ formula: "who.rate * n" }),
    cost: number({ formula: "rate * n" }),
    secret: number({ computed: "server" }),
  },
};
const TREES = {
  "n * n": times(name("n"), name("n")), "who.rate * n": times(name("who", "rate"), name("n")), "rate * n": times(name("rate"), name("n")),
};

test("the server is asked only for what a link, or a hidden field, stands behind, and for what follows from it", () => {
  const store = createFormStore({ schema: SCHEMA, trees: TREES, key: "a/t", access: {}, zone: "UTC", user: null });
  store.getState().change("n", 3);
  store.getState().pick("who", { id: "p1", title: "Ada", subtitle: null }, {});
  expect([...elsewhere(store.getState())].sort()).toEqual(["cost", "rate", "secret"]);
  expect(store.getState().settled.data["twice"]).toBe(9);
});

test("its answer never covers what the browser computes itself", () => {
  const store = createFormStore({ schema: SCHEMA, trees: TREES, key: "a/t", access: {}, zone: "UTC", user: null });
  store.getState().change("n", 3);
  store.getState().pick("who", { id: "p1", title: "Ada", subtitle: null }, {});
  expect(servedFields(store.getState(), { data: { n: 2, twice: 4, rate: 10, cost: 20, secret: 1 }, errors: {} })).toEqual({ rate: 10, cost: 20, secret: 1 });
});

test("what a link fills is asked for when a draft brings the link back without its record", () => {
  const schema: Values = {
    title: "T", type: "object", properties: {
      items: { type: "array", "x-formloom": { field: "subform" }, items: { type: "object", properties: {
        product: { type: "string", "x-formloom": { field: "link", form: "product", fill: { stock: "stock" } } },
        stock: number({}),
      } } },
    },
  };
  const open = () => createFormStore({ schema, trees: {}, key: "a/t", access: { "items.stock": "read" }, zone: "UTC", user: null });
  const draft = open();
  draft.getState().restore({ items: [{ product: "p1" }] }, {});
  expect([...elsewhere(draft.getState())]).toEqual(["items.stock"]);
  expect(servedFields(draft.getState(), { data: { items: [{ product: "p1", stock: 4 }] }, errors: {} })).toEqual({ items: [{ stock: 4 }] });
  const picked = open();
  picked.getState().addRow("items");
  picked.getState().pick("items.0.product", { id: "p1", title: "Nut", subtitle: null, fill: { stock: 4 } }, {});
  expect([...elsewhere(picked.getState())]).toEqual([]);
});
