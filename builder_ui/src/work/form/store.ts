/** The store of one open form: everything typed goes through the kernel's twin at once. */

import { createStore, type StoreApi } from "zustand";
import type { FieldProblem } from "../../api/index.ts";
import type { Choice, FormState, Refusal } from "../../fields/form_state.ts";
import type { Refs } from "../../fields/kind.ts";
import { at } from "../../fields/reading.ts";
import { compile, settle, type Access, type Form, type Trees } from "../../kernel/forms/index.ts";
import { isObject, type Json, type Values } from "../../kernel/forms/values.ts";
import { aroundOf, withPicked, type Known, type Place } from "./around.ts";
import { copyOf, keysFor, newKey, onlyStoredRows } from "./rows.ts";
import { scopeOf, servedFields, type Served } from "./served.ts";
import {
  inserted, moved, movedPaths, removed, spliced, typedRows, withoutValue, withValue, type Moves,
} from "./typed.ts";

export type FormGiven = {
  schema: Values;
  trees: Trees;
  /** `app/form`. */
  key: string;
  access: Access;
  stored?: Values;
  refs?: Refs;
  typed?: Values;
  frozen?: boolean;
} & Place;

export type Renewed = { stored: Values; access: Access; refs: Refs; frozen?: boolean };

/** The fields' state, and what the page around them does with it. */
export type WorkForm = FormState & {
  known: Known;
  place: Place;
  /** What the server changed meanwhile; what was typed stays. */
  renew: (given: Renewed) => void;
  /** Forget everything typed. */
  reset: () => void;
  restore: (typed: Values, refs: Refs) => void;
  /** Show every problem from now on. */
  beStrict: () => void;
  refuse: (problems: FieldProblem[]) => void;
  serve: (answer: Served) => void;
};

export type FormStore = StoreApi<WorkForm>;

type Core = Pick<WorkForm, "form" | "access" | "stored" | "typed" | "frozen" | "known" | "place">;

function settled(core: Core): Pick<WorkForm, "settled"> {
  const around = aroundOf(core.place, core.known);
  return { settled: settle(core.form, core.stored, core.frozen ? {} : core.typed, core.access, around) };
}

export function createFormStore(given: FormGiven): FormStore {
  const form = compile(given.schema, given.trees, given.key);
  const core: Core = {
    form, access: given.access, stored: given.stored ?? {}, typed: given.typed ?? {}, frozen: given.frozen ?? false,
    known: {}, place: { zone: given.zone, user: given.user },
  };
  return createStore<WorkForm>((set, get) => {
    /** Change the core, settle, and keep both in one step. */
    const put = (part: Partial<WorkForm>): void => {
      const next = { ...get(), ...part };
      set({ ...part, ...settled(next) });
    };
    const reorder = (subform: string, rows: Values[], keys: string[], moves: Moves): void => {
      const now = get();
      put({
        typed: { ...now.typed, [subform]: rows },
        rowKeys: { ...now.rowKeys, [subform]: keys },
        touched: movedPaths(now.touched, subform, moves),
        refused: now.refused.filter((one) => one.path !== subform && !one.path.startsWith(`${subform}.`)),
      });
    };
    const rowsNow = (subform: string): { rows: Values[]; keys: string[] } => {
      const now = get();
      return { rows: typedRows(now.typed, now.stored, subform), keys: now.rowKeys[subform] ?? [] };
    };
    return {
      ...core, ...settled(core),
      served: {}, refused: [], refs: given.refs ?? {}, rowKeys: keysFor(form, core.typed, core.stored, {}),
      touched: new Set(), strict: false, uploads: 0,

      change: (path, value) => {
        const now = get();
        put({ typed: withValue(now.typed, now.stored, path, value), refused: unrefused(now.refused, path) });
      },
      pick: (path, choice, refs) => put(picked(get(), path, choice, refs)),
      touch: (path) => {
        if (!get().touched.has(path)) set({ touched: new Set([...get().touched, path]) });
      },
      addRow: (subform, wanted) => {
        const { rows, keys } = rowsNow(subform);
        const where = wanted ?? rows.length;
        reorder(subform, spliced(rows, where, 0, {}), spliced(keys, where, 0, newKey()), inserted(where));
      },
      copyRow: (subform, row) => {
        const { rows, keys } = rowsNow(subform);
        const copy = copyOf(get(), subform, row);
        reorder(subform, spliced(rows, row + 1, 0, copy), spliced(keys, row + 1, 0, newKey()), inserted(row + 1));
      },
      removeRow: (subform, row) => {
        const { rows, keys } = rowsNow(subform);
        reorder(subform, spliced(rows, row, 1), spliced(keys, row, 1), removed(row));
      },
      moveRow: (subform, from, to) => {
        const { rows, keys } = rowsNow(subform);
        reorder(subform, spliced(spliced(rows, from, 1), to, 0, rows[from]!),
          spliced(spliced(keys, from, 1), to, 0, keys[from]!), moved(from, to));
      },
      uploading: (change) => set({ uploads: get().uploads + change }),

      renew: ({ stored, access, refs, frozen }) => {
        const now = get();
        const typed = onlyStoredRows(now.form, now.typed, stored);
        put({
          stored, access, typed, frozen: frozen ?? now.frozen, refs: { ...refs, ...now.refs, ...refs }, served: {},
          rowKeys: keysFor(now.form, typed, stored, now.rowKeys),
        });
      },
      reset: () => put({
        typed: {}, touched: new Set(), refused: [], strict: false, served: {}, known: {},
        rowKeys: keysFor(get().form, {}, get().stored, {}),
      }),
      restore: (typed, refs) => {
        const now = get();
        const kept = onlyStoredRows(now.form, knownOnly(now.form, typed), now.stored);
        put({ typed: kept, refs: { ...now.refs, ...refs }, rowKeys: keysFor(now.form, kept, now.stored, {}) });
      },
      beStrict: () => set({ strict: true }),
      refuse: (problems) => set({
        strict: true,
        refused: problems.map(({ path, code, params, message }) => ({ path, code, params: (params ?? {}) as Values, message })),
      }),
      serve: (answer) => set({ served: servedFields(get(), answer) }),
    };
  });
}

/** What picking changes: the value, the title that goes with it, and what it fills where nobody typed. */
function picked(now: WorkForm, path: string, choice: Choice | null, refs: Refs): Partial<WorkForm> {
  const { field, prefix } = scopeOf(now.form, path);
  let typed = withValue(now.typed, now.stored, path, choice?.id ?? null);
  for (const target of Object.keys(field?.fill ?? {}).filter((one) => !now.touched.has(prefix + one))) {
    typed = withoutValue(typed, prefix + target);
    // The kernel fills only what is blank; what another pick left in a stored record is replaced here.
    if (choice !== null && at(now.stored, storedPath(now, prefix + target)) !== undefined && !now.settled.locked.has(prefix + target)) {
      typed = withValue(typed, now.stored, prefix + target, choice.fill?.[target] ?? null);
    }
  }
  const refused = unrefused(now.refused, path);
  if (choice === null || field === undefined) return { typed, refused };
  const kind = field.type.value === "record" ? "record" : field.type.name;
  return {
    typed, refused,
    refs: { ...now.refs, ...refs, [choice.id]: refs[choice.id] ?? { kind, title: choice.title } },
    known: withPicked(now.known, field, choice.id, choice.fill),
  };
}

/** Where the value of a typed path stands in the stored record: rows may have moved. */
function storedPath(now: WorkForm, path: string): string {
  const [top, row, column] = path.split(".");
  if (column === undefined) return path;
  const id = typedRows(now.typed, now.stored, top!)[Number(row)]?.["id"];
  const rows = now.stored[top!];
  return `${top}.${Array.isArray(rows) ? rows.findIndex((one) => isObject(one) && one["id"] === id) : -1}.${column}`;
}

/** The server's problems that a change leaves standing: not those of this field, nor those of the whole form. */
function unrefused(refused: Refusal[], path: string): Refusal[] {
  return refused.filter((one) => one.path !== "" && one.path !== path && !one.path.startsWith(`${path}.`) && !path.startsWith(`${one.path}.`));
}

/** A draft may be of an older form: only the fields that are still there. */
function knownOnly(form: Form, typed: Values): Values {
  const known = (fields: ReadonlyMap<string, unknown>, values: Values, also = ""): Values =>
    Object.fromEntries(Object.entries(values).filter(([key]) => key === also || fields.has(key)));
  const rows = (key: string, value: Json): Json =>
    Array.isArray(value) && form.fields.get(key)!.type.rows
      ? value.filter(isObject).map((row) => known(form.fields.get(key)!.columns, row, "id")) : value;
  return Object.fromEntries(Object.entries(known(form.fields, typed)).map(([key, value]) => [key, rows(key, value)]));
}

