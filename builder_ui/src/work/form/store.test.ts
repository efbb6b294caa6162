import { describe, expect, test } from "vitest";
import { problemsAt, valueAt } from "../../fields/reading.ts";
import type { Values } from "../../kernel/forms/values.ts";
import { conflictsOf } from "./conflicts.ts";
import { changesOf, draftOf, isDirty, wholeOf } from "./sending.ts";
import { createFormStore, type FormGiven, type FormStore } from "./store.ts";

const SCHEMA: Values = {
  title: "Letter", type: "object", required: ["to"],
  properties: {
    to: { title: "To", type: "string", "x-formloom": { field: "link", form: "person", fill: { street: "address", town: "town" } } },
    street: { title: "Street", type: "string", "x-formloom": { field: "text" } },
    town: { title: "Town", type: "string", readOnly: true, "x-formloom": { field: "text" } },
    stamps: { title: "Stamps", type: "number", default: 1, "x-formloom": { field: "number", scale: 0 } },
    pages: {
      title: "Pages", type: "array", "x-formloom": { field: "subform" },
      items: { type: "object", required: ["words"], properties: {
        words: { title: "Words", type: "number", "x-formloom": { field: "number", scale: 0 } },
        by: { title: "By", type: "string", "x-formloom": { field: "link", form: "person", fill: { pen: "pen" } } },
        pen: { title: "Pen", type: "string", "x-formloom": { field: "text" } },
      } },
    },
  },
};
const STORED: Values = { to: "p1", street: "Old Street", pages: [{ id: "r1", words: 10 }, { id: "r2", words: 20 }] };

const open = (given: Partial<FormGiven> = {}): FormStore =>
  createFormStore({ schema: SCHEMA, trees: {}, key: "post/letter", access: {}, zone: "UTC", user: "me", ...given });
const choice = (id: string, fill: Values) => ({ id, title: id.toUpperCase(), subtitle: null, fill });
const codes = (store: FormStore): string[] => store.getState().settled.problems.map((one) => `${one.path} ${one.code}`);

describe("typing", () => {
  test("a default stands until something else is typed, and does not come back when it is cleared", () => {
    const store = open();
    expect(store.getState().settled.data["stamps"]).toBe(1);
    store.getState().change("stamps", null);
    expect(store.getState().settled.data["stamps"]).toBeUndefined();
    expect(valueAt(store.getState(), "stamps")).toBeUndefined();
  });

  test("a wrong value stays as it was typed and is named once the field was left", () => {
    const store = open();
    store.getState().change("stamps", "many");
    expect(valueAt(store.getState(), "stamps")).toBe("many");
    expect(problemsAt(store.getState(), "stamps")).toEqual([]);
    store.getState().touch("stamps");
    expect(problemsAt(store.getState(), "stamps").map((one) => one.code)).toEqual(["not_a_number"]);
  });

  test("what is missing is marked only after handing in was tried", () => {
    const store = open();
    store.getState().touch("to");
    expect(problemsAt(store.getState(), "to")).toEqual([]);
    store.getState().beStrict();
    expect(problemsAt(store.getState(), "to").map((one) => one.code)).toEqual(["required"]);
  });

  test("a frozen form shows what is stored", () => {
    const store = open({ stored: STORED, frozen: true });
    expect(valueAt(store.getState(), "pages.1.words")).toBe(20);
  });
});

describe("picking", () => {
  test("fills the neighbours and brings its title", () => {
    const store = open();
    store.getState().pick("to", choice("p7", { street: "New Street", town: "Ulm" }), { p7: { kind: "record", title: "Ada" } });
    expect(store.getState().settled.data).toMatchObject({ to: "p7", street: "New Street", town: "Ulm" });
    expect(store.getState().refs["p7"]?.title).toBe("Ada");
  });

  test("leaves what was typed by hand, and replaces what an earlier pick filled", () => {
    const store = open();
    store.getState().pick("to", choice("p7", { street: "New Street" }), {});
    store.getState().pick("to", choice("p8", { street: "Mill Lane" }), {});
    expect(valueAt(store.getState(), "street")).toBe("Mill Lane");
    store.getState().change("street", "Mine");
    store.getState().touch("street");
    store.getState().pick("to", choice("p7", { street: "New Street" }), {});
    expect(valueAt(store.getState(), "street")).toBe("Mine");
  });

  test("replaces what the record had from its former pick", () => {
    const store = open({ stored: STORED });
    store.getState().pick("to", choice("p8", { street: "Mill Lane" }), {});
    expect(changesOf(store.getState())).toEqual({ to: "p8", street: "Mill Lane" });
  });

  test("in a row fills that row", () => {
    const store = open();
    store.getState().addRow("pages");
    store.getState().addRow("pages");
    store.getState().pick("pages.1.by", choice("p7", { pen: "blue" }), {});
    expect(store.getState().settled.data["pages"]).toEqual([{}, { by: "p7", pen: "blue" }]);
  });
});

describe("rows", () => {
  test("keep their keys while they move, and their problems go with them", () => {
    const store = open({ stored: STORED });
    store.getState().addRow("pages", 0);
    store.getState().change("pages.0.words", "x");
    store.getState().touch("pages.0.words");
    const [fresh] = store.getState().rowKeys["pages"]!;
    store.getState().moveRow("pages", 0, 2);
    expect(store.getState().rowKeys["pages"]).toEqual(["r1", "r2", fresh]);
    expect(problemsAt(store.getState(), "pages.2.words")).toHaveLength(1);
    expect(problemsAt(store.getState(), "pages.0.words")).toEqual([]);
    store.getState().removeRow("pages", 2);
    expect(codes(store)).toEqual([]);
    expect(changesOf(store.getState())).toEqual({});
  });

  test("are copied as new ones", () => {
    const store = open({ stored: STORED });
    store.getState().copyRow("pages", 0);
    expect(store.getState().settled.data["pages"]).toEqual([{ id: "r1", words: 10 }, { words: 10 }, { id: "r2", words: 20 }]);
  });

  test("that somebody else took out are gone after renewing, what was typed elsewhere stays", () => {
    const store = open({ stored: STORED });
    store.getState().change("pages.1.words", 99);
    store.getState().change("street", "Mine");
    store.getState().renew({ stored: { ...STORED, to: "p2", pages: [{ id: "r2", words: 21 }] }, access: {}, refs: {} });
    expect(store.getState().settled.data).toMatchObject({ to: "p2", street: "Mine", pages: [{ id: "r2", words: 99 }] });
    expect(store.getState().rowKeys["pages"]).toEqual(["r2"]);
  });
});

describe("sending", () => {
  test("a new record sends what is there, blank is absent", () => {
    const store = open();
    store.getState().pick("to", choice("p7", { street: "New Street", town: "Ulm" }), {});
    store.getState().addRow("pages");
    store.getState().change("pages.0.words", 5);
    expect(wholeOf(store.getState())).toEqual({ to: "p7", street: "New Street", stamps: 1, pages: [{ words: 5 }] });
  });

  test("a stored record sends only what differs, a cleared field as null", () => {
    const store = open({ stored: STORED });
    store.getState().change("to", "p1");
    expect(changesOf(store.getState())).toEqual({});
    store.getState().change("street", "");
    expect(changesOf(store.getState())).toEqual({ street: null });
    expect(isDirty(store.getState())).toBe(true);
  });

  test("only what may be written is sent", () => {
    const store = open({ stored: STORED, access: { to: "read", street: "hidden", pages: "read", "pages.words": "edit" } });
    store.getState().change("pages.0.words", 11);
    expect(changesOf(store.getState())).toEqual({ pages: [{ id: "r1", words: 11 }, { id: "r2", words: 20 }] });
  });

  test("a draft keeps wrong values and fills, and comes back as it was", () => {
    const store = open();
    store.getState().pick("to", choice("p7", { street: "New Street" }), {});
    store.getState().change("stamps", "many");
    store.getState().addRow("pages");
    const draft = draftOf(store.getState());
    expect(draft).toEqual({ to: "p7", street: "New Street", stamps: "many", pages: [{}] });
    const again = open();
    again.getState().restore({ ...draft, gone: 1 }, {});
    expect(draftOf(again.getState())).toEqual(draft);
  });
});

test("a draft of a stored record keeps what differs, and what was emptied", () => {
  const store = open({ stored: STORED });
  store.getState().change("street", "");
  store.getState().change("stamps", 3);
  expect(draftOf(store.getState())).toEqual({ street: null, stamps: 3 });
});

describe("two people at once", () => {
  const theirs = (more: Values) => ({ stored: { ...STORED, ...more }, access: {}, refs: {} });

  test("a field that only the other one changed takes the new value", () => {
    const store = open({ stored: STORED });
    store.getState().change("street", "Mine");
    store.getState().renew(theirs({ stamps: 7 }));
    expect(conflictsOf(store.getState())).toEqual([]);
    expect(changesOf(store.getState())).toEqual({ street: "Mine" });
    expect(valueAt(store.getState(), "stamps")).toBe(7);
  });

  test("a field that both changed stands in the way until somebody chooses", () => {
    const store = open({ stored: STORED });
    store.getState().change("street", "Mine");
    store.getState().renew(theirs({ street: "Theirs" }));
    store.getState().change("street", "Mine too");
    expect(conflictsOf(store.getState())).toEqual(["street"]);
    store.getState().keepMine("street");
    expect([conflictsOf(store.getState()), changesOf(store.getState())]).toEqual([[], { street: "Mine too" }]);
    store.getState().renew(theirs({ street: "Theirs again" }));
    store.getState().takeTheirs("street");
    expect([conflictsOf(store.getState()), changesOf(store.getState())]).toEqual([[], {}]);
    expect(valueAt(store.getState(), "street")).toBe("Theirs again");
  });

  test("both having typed the same is no conflict", () => {
    const store = open({ stored: STORED });
    store.getState().change("street", "Same");
    store.getState().renew(theirs({ street: "Same" }));
    expect(conflictsOf(store.getState())).toEqual([]);
  });

  test("rows are one field", () => {
    const store = open({ stored: STORED });
    store.getState().change("pages.0.words", 11);
    store.getState().renew(theirs({ pages: [{ id: "r1", words: 10 }, { id: "r2", words: 21 }] }));
    expect(conflictsOf(store.getState())).toEqual(["pages"]);
  });

  test("typing that comes back after a reload remembers what it began with", () => {
    const store = open({ stored: { ...STORED, street: "Theirs" } });
    store.getState().restore({ street: "Mine" }, {}, { street: "Old Street" });
    expect(conflictsOf(store.getState())).toEqual(["street"]);
  });
});

describe("the server's problems", () => {
  test("stand at their fields until these change", () => {
    const store = open({ stored: STORED });
    store.getState().refuse([{ path: "pages.1.words", code: "too_large", message: "At most 5", params: {} }]);
    expect(problemsAt(store.getState(), "pages.1.words").map((one) => one.message)).toEqual(["At most 5"]);
    store.getState().change("street", "x");
    expect(problemsAt(store.getState(), "pages.1.words")).toHaveLength(1);
    store.getState().change("pages.1.words", 4);
    expect(problemsAt(store.getState(), "pages.1.words")).toEqual([]);
  });
});
