import { expect, test } from "vitest";
import { compile } from "../../kernel/forms/form.ts";
import { columnsOf, summed, sumOf } from "./columns.ts";

const column = (field: string, more = {}) => ({ title: field, "x-formloom": { field, ...more } });
const form = compile({
  properties: {
    items: {
      type: "array", "x-formloom": { field: "subform" },
      items: { properties: {
        qty: column("number", { scale: 0 }), stock: column("number", { scale: 0 }), rate: column("number"), price: column("money"), amount: column("money", { formula: "qty * price" }), note: column("text"),
      } },
    },
    pieces: column("number", { formula: "SUM(items.qty)" }),
  },
}, { "SUM(items.qty)": { kind: "call", name: "SUM", args: [{ kind: "name", path: ["items", "qty"] }] }, "qty * price": { kind: "chain", ops: ["*"], items: [{ kind: "name", path: ["qty"] }, { kind: "name", path: ["price"] }] } });
const items = form.fields.get("items")!;

test("hidden columns are not drawn", () => {
  expect(columnsOf(items, { "items.price": "hidden" }).map((one) => one.key)).toEqual(["qty", "stock", "rate", "amount", "note"]);
});

test("what the form adds up and amounts are summed; stocks, prices and rates are not", () => {
  expect([...items.columns.values()].filter((one) => summed(form, one)).map((one) => one.key)).toEqual(["qty", "amount"]);
});

test("sums are exact and skip what is no number", () => {
  const qty = items.columns.get("qty")!;
  expect(sumOf([{ qty: 0.1 }, { qty: 0.2 }, { qty: "many" }, {}], qty)).toBe(0.3);
  expect(sumOf(undefined, qty)).toBeNull();
});
