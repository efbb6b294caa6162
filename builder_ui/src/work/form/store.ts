/** The store of one open form: everything typed goes through the kernel's twin at once. */

import { createStore, type StoreApi } from "zustand";
import type { FieldProblem } from "../../api/index.ts";
import type { FormState } from "../../fields/form_state.ts";
import type { Refs } from "../../fields/kind.ts";
import { compile, settle, type Access, type Trees } from "../../kernel/forms/index.ts";
import type { Values } from "../../kernel/forms/values.ts";
import { basesFor } from "./conflicts.ts";
import { aroundOf, type Known, type Place } from "./around.ts";
import { knownOnly, picked, unrefused } from "./pick.ts";
import { copyOf, keysFor, newKey, onlyStoredRows } from "./rows.ts";
import { servedFields, type Served } from "./served.ts";
import { inserted, moved, movedPaths, removed, spliced, typedRows, withValue, type Moves } from "./typed.ts";

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
  /** What was stored when typing into a field began. */
  bases: Values;
  /** What the server changed meanwhile; what was typed stays. */
  renew: (given: Renewed) => void;
  /** Forget everything typed. */
  reset: () => void;
  /** Put typing back; `bases` is what was stored when it began, if that is known. */
  restore: (typed: Values, refs: Refs, bases?: Values) => void;
  /** Let go what was typed into a field that somebody else changed. */
  takeTheirs: (key: string) => void;
  /** Know what somebody else stored there, and mean what was typed. */
  keepMine: (key: string) => void;
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
      set({ ...part, ...settled(next), bases: basesFor(next.typed, get().stored, next.bases) });
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
      bases: {}, served: {}, refused: [], refs: given.refs ?? {}, rowKeys: keysFor(form, core.typed, core.stored, {}),
      touched: new Set(), strict: false, uploads: 0, unsent: [],

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
      fail: (file) => set({ unsent: [...get().unsent, file] }),
      unfail: (key) => set({ unsent: get().unsent.filter((one) => one.key !== key) }),

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
      restore: (typed, refs, bases = {}) => {
        const now = get();
        const kept = onlyStoredRows(now.form, knownOnly(now.form, typed), now.stored);
        put({ typed: kept, bases, refs: { ...now.refs, ...refs }, rowKeys: keysFor(now.form, kept, now.stored, {}) });
      },
      takeTheirs: (key) => {
        const { [key]: _, ...typed } = get().typed;
        put({ typed, refused: unrefused(get().refused, key), rowKeys: keysFor(get().form, typed, get().stored, get().rowKeys) });
      },
      keepMine: (key) => put({ bases: { ...get().bases, [key]: get().stored[key] ?? null } }),
      beStrict: () => set({ strict: true }),
      refuse: (problems) => set({
        strict: true,
        refused: problems.map(({ path, code, params, message }) => ({ path, code, params: (params ?? {}) as Values, message })),
      }),
      serve: (answer) => set({ served: servedFields(get(), answer) }),
    };
  });
}
