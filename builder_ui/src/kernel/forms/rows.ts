/** Settling which rows a subform has. Rows keep their ids; their columns are settled one by one afterwards. */

import type { Field } from "./field.ts";
import { blind, writing } from "./grants.ts";
import { isObject, own, Wrong, wordOf, type Json, type Values } from "./values.ts";
import { placeOf, REFUSED, WRONG, type Place, type Work } from "./work.ts";

const MOST_ROWS = 1000;

/** Open a place for every row the subform now has. */
export function settleRows(work: Work, field: Field, top: Place): void {
  const shown = work.shows(field, top);
  if (!shown) top.hidden.add(field.key);
  const locked = !field.typed || work.holds(field.readonly, top);
  const movable = !locked && writing(work.grant(field));
  if (!movable) top.locked.add(field.key);
  const stored = list(own(top.stored, field.key)).filter(isObject);
  let sent = shown ? sentRows(work, field, top) : null;
  if (sent !== null && !movable && moved(work, field, stored, sent)) {
    work.add(REFUSED, top, field, new Wrong("not_writable"));
    sent = null;
  }
  const places = sent === null ? stored.map((row, at) => place(field, at, row, {}, wordOf(row["id"])))
    : placesOf(work, field, stored, sent);
  for (const one of places) {
    one.shown = shown;
    one.open = !locked;
  }
  work.rows.set(field.key, places);
  count(work, field, top, sent !== null && movable);
  if (places.length > 0) top.data[field.key] = places.map((one) => one.data);
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** The rows that were sent; null for nothing usable. */
function sentRows(work: Work, field: Field, top: Place): Json[] | null {
  if (!Object.hasOwn(top.sent, field.key)) return null;
  const raw = top.sent[field.key]!;
  const rows = field.type.blank(raw) ? [] : field.type.parse(raw, field);
  if (Array.isArray(rows) && rows.length <= MOST_ROWS) return rows;
  work.add(WRONG, top, field, rows instanceof Wrong ? rows : new Wrong("too_many_rows", { max: MOST_ROWS }));
  return null;
}

/** Whether rows came, went or changed places. Who may not see them learns nothing by trying. */
function moved(work: Work, field: Field, stored: Values[], sent: Json[]): boolean {
  const unseen = [field, ...field.columns.values()].every((one) => blind(work.grant(one)));
  return unseen || stored.length !== sent.length || stored.some((row, at) => {
    const other = sent[at];
    return !isObject(other) || own(other, "id") !== row["id"];
  });
}

function placesOf(work: Work, field: Field, stored: Values[], sent: Json[]): Place[] {
  const known = new Map(stored.map((row) => [wordOf(row["id"]), row]));
  const places: Place[] = [];
  for (const [at, row] of sent.entries()) {
    const path = `${field.key}.${at}`;
    const spot = [field.position, at];
    if (!isObject(row)) {
      work.refuse({ path, code: "not_an_object", params: {} }, [...spot, -1]);
      continue;
    }
    const id = own(row, "id") ?? "";
    const kept = typeof id === "string" ? known.get(id) : undefined;
    if (id === "") {
      places.push(place(field, at, {}, row, work.around.newId?.() ?? ""));
    } else if (kept !== undefined) {
      known.delete(id as string);
      places.push(place(field, at, kept, row, id as string));
    } else {
      const taken = places.some((one) => one.data["id"] === id);
      work.refuse({ path, code: taken ? "duplicate_row" : "unknown_row", params: {} }, [...spot, -1]);
      continue;
    }
    work.unknown(row, (key) => key === "id" || field.columns.has(key), `${path}.`, spot);
  }
  return places;
}

function place(field: Field, at: number, stored: Values, sent: Values, id: string): Place {
  const others = Object.entries(stored).filter(([key]) => !field.columns.has(key));
  const data = Object.fromEntries(id === "" ? others : [...others, ["id", id]]);
  return placeOf({ prefix: `${field.key}.${at}.`, spot: [field.position, at], stored, sent, data, parent: field.key });
}

/** Too many rows is wrong at once; too few only when the work is handed in. */
function count(work: Work, field: Field, top: Place, sent: boolean): void {
  const rows = work.rows.get(field.key)!.length;
  const { maxItems: most, minItems: least } = field.schema;
  if (!sent && !(work.complete && !top.locked.has(field.key))) return;
  if (typeof most === "number" && rows > most) {
    work.add(WRONG, top, field, new Wrong("too_many_rows", { max: most }));
  } else if (work.complete && typeof least === "number" && rows > 0 && rows < least) {
    work.add(WRONG, top, field, new Wrong("too_few_rows", { min: least }));
  }
}
