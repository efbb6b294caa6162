/** The state of one settling: places where values stand, what was found wrong. */

import type { Field, Tree } from "./field.ts";
import type { Around } from "./field_type.ts";
import type { Form } from "./form.ts";
import { Allowance, computed, Failed, type Result } from "./formula.ts";
import { grant, writing, type Access } from "./grants.ts";
import { resolved } from "./order.ts";
import { compareText, isObject, own, Wrong, type Json, type Problem, type Values } from "./values.ts";

/** Phases of problems, in the order they are answered. */
export const REFUSED = 0;
export const WRONG = 1;
export const MISSING = 2;
export const BROKEN = 3;

export const LAST = 2 ** 30;

/** Where values stand: the record, or one row of a subform. */
export type Place = {
  /** Of problem paths: "" or "items.0.". */
  prefix: string;
  /** Position of its subform and row, for sorting. */
  spot: [number, number];
  stored: Values;
  sent: Values;
  data: Values;
  /** Nothing of it is stored. */
  isNew: boolean;
  /** The subform whose row it is, "" for the record. */
  parent: string;
  /** Whether its subform is visible, and whether it may be written to. */
  shown: boolean;
  open: boolean;
  hidden: Set<string>;
  locked: Set<string>;
};

export function placeOf(given: Pick<Place, "prefix" | "spot" | "stored" | "sent" | "data" | "parent">): Place {
  const isNew = Object.keys(given.stored).length === 0;
  return { ...given, isNew, shown: true, open: true, hidden: new Set(), locked: new Set() };
}

/** The stored value, undefined for blank. */
export function before(place: Place, field: Field): Json | undefined {
  const value = own(place.stored, field.key);
  return field.type.blank(value) ? undefined : value;
}

type Sorted = { spot: (number | string)[]; problem: Problem };

/** One record being settled. */
export class Work {
  readonly form: Form;
  readonly access: Access;
  readonly around: Around;
  readonly complete: boolean;
  readonly rows = new Map<string, Place[]>();
  readonly errors = new Map<string, string>();
  readonly elsewhere = new Set<string>();
  /** Paths of what is read through links -> what is there. */
  readonly looked = new Map<string, Json>();
  readonly wrong = new Set<string>();
  data: Values = {};
  private readonly allowance = new Allowance();
  private readonly found: Sorted[] = [];

  constructor(form: Form, access: Access, around: Around, complete: boolean) {
    this.form = form;
    this.access = access;
    this.around = around;
    this.complete = complete;
  }

  /** The record's own place, with the keys nobody knows already refused. */
  begin(stored: unknown, incoming: unknown): Place {
    const kept = isObject(stored) ? stored : {};
    if (!isObject(incoming)) this.note(REFUSED, { path: "", code: "not_an_object", params: {} }, [-1]);
    const sent = isObject(incoming) ? incoming : {};
    this.unknown(sent, (key) => this.form.fields.has(key), "", []);
    this.data = Object.fromEntries(Object.entries(kept).filter(([key]) => !this.form.fields.has(key)));
    return placeOf({ prefix: "", spot: [-1, -1], stored: kept, sent, data: this.data, parent: "" });
  }

  /** Refuse the keys that are no fields. */
  unknown(sent: Values, known: (key: string) => boolean, prefix: string, spot: number[]): void {
    for (const key of Object.keys(sent)) {
      if (!known(key)) {
        this.note(REFUSED, { path: prefix + key, code: "unknown_field", params: {} }, [...spot, LAST, key]);
      }
    }
  }

  grant(field: Field): string {
    return grant(this.access, field);
  }

  /** Whether this person could ever change the field, formulas aside. */
  mayType(path: string): boolean {
    const [top, column] = path.split(".");
    const around = this.form.fields.get(top!);
    const field = column === undefined ? around : around?.columns.get(column);
    return field !== undefined && field.typed && writing(this.grant(field));
  }

  /** Whether a rule names a field this person may write, directly or through computed ones. */
  touches(tree: Tree, parent: string, self = ""): boolean {
    return [self, ...resolved(this.form.fields, tree, parent)]
      .some((path) => [...(this.form.closures.get(path) ?? [path])].some((below) => this.mayType(below)));
  }

  /** A formula's result here. */
  valueOf(tree: Tree, place: Place): Result {
    const row = place.parent === "" ? null : place.data;
    const scope = this.form.scopes.get(place.parent)!;
    return this.allowance.spend((budget) => computed(tree, this.data, row, this.around, scope, budget));
  }

  /** Whether a condition is exactly TRUE. */
  holds(tree: Tree | null, place: Place): boolean {
    return tree !== null && this.valueOf(tree, place) === true;
  }

  /** Whether a field is shown; a condition that only the server can judge hides nothing. */
  shows(field: Field, place: Place): boolean {
    if (field.visible === null) return true;
    const found = this.valueOf(field.visible, place);
    return found === true || (found instanceof Failed && found.elsewhere);
  }

  refuse(problem: Problem, spot: number[]): void {
    this.note(REFUSED, problem, spot);
  }

  /** Note a problem of a value; its path is completed here. */
  add(phase: number, place: Place, field: Field, wrong: Wrong): void {
    const path = place.prefix + field.key;
    if (phase === WRONG) this.wrong.add(path);
    const full = wrong.path === "" ? path : `${path}.${wrong.path}`;
    const spot = place.parent !== "" ? [...place.spot, field.position] : [field.position, -1, -1];
    this.note(phase, { path: full, code: wrong.code, params: wrong.params }, spot);
  }

  note(phase: number, problem: Problem, spot: (number | string)[]): void {
    this.found.push({ spot: [phase, ...spot], problem });
  }

  /** Every problem, by phase and then in the order of the form. */
  sortedProblems(): Problem[] {
    return this.found.toSorted((left, right) => compareSpots(left.spot, right.spot)).map((one) => one.problem);
  }
}

function compareSpots(left: (number | string)[], right: (number | string)[]): number {
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const [a, b] = [left[at]!, right[at]!];
    const order = typeof a === "string" || typeof b === "string" ? compareText(String(a), String(b)) : a - b;
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
