import { expect, test } from "vitest";
import { copyOfRecord } from "./copying.ts";

const field = (name: string, more = {}) => ({ title: name, "x-formloom": { field: name, ...more } });
const SCHEMA = {
  properties: {
    no: field("serial"), to: field("text"), secret: field("text"), papers: field("attachment"), note: field("text"),
    items: { type: "array", "x-formloom": { field: "subform" }, items: { properties: { name: field("text"), price: field("money"), plan: field("attachment") } } },
  },
};
const DATA = { no: "A-1", to: "Ada", secret: "x", papers: [{ id: "f" }], items: [{ id: "r1", name: "Nut", price: 2, plan: [{ id: "g" }] }] };

test("a copy has what may be written into a new record, without numbers, files and ids of rows", () => {
  expect(copyOfRecord(SCHEMA, {}, DATA, { secret: "read", "items.price": "hidden" })).toEqual({ to: "Ada", items: [{ name: "Nut" }] });
});

test("rows are left out where none may be added", () => {
  expect(copyOfRecord(SCHEMA, {}, DATA, { items: "read" })).toEqual({ to: "Ada", secret: "x" });
});
