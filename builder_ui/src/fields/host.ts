/** What fields ask of the form around them: its store, its address, and the other kinds of fields. */

import { createContext, useContext, useRef } from "react";
import { useStore, type StoreApi } from "zustand";
import type { Field } from "../kernel/forms/field.ts";
import { grant } from "../kernel/forms/grants.ts";
import { same, type Json } from "../kernel/forms/values.ts";
import type { FormState, Refusal } from "./form_state.ts";
import type { FieldKind, Refs } from "./kind.ts";
import { problemsAt, valueAt } from "./reading.ts";

export type Host = {
  store: StoreApi<FormState>;
  /** Of the form in the API: `/w/demo/forms/sales/order`. */
  address: string;
  workspace: string;
  /** `app/form`. */
  form: string;
  /** The stored record, null while it does not exist, and what it is called. */
  record: string | null;
  title: string;
  /** Where a stored file can be read, null while its record does not exist. */
  fileHref: (file: string) => string | null;
  kindOf: (field: Field) => FieldKind;
};

export const HostContext = createContext<Host | null>(null);

export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === null) throw new Error("a field needs a form around it");
  return host;
}

/** One slice of the form's state; the component renders again only when that slice is another one. */
export function useForm<T>(select: (state: FormState) => T, equal: (one: T, other: T) => boolean = Object.is): T {
  const last = useRef<{ value: T } | null>(null);
  return useStore(useHost().store, (state) => {
    const value = select(state);
    if (last.current === null || !equal(last.current.value, value)) last.current = { value };
    return last.current.value;
  });
}

export type Slice = {
  value: Json | undefined;
  hidden: boolean;
  editable: boolean;
  masked: boolean;
  needed: boolean;
  problems: Refusal[];
};

/** Everything a field shows about its place in the form. */
export function useSlice(field: Field, path: string): Slice {
  return useForm((state) => sliceOf(state, field, path), sameSlice);
}

function sliceOf(state: FormState, field: Field, path: string): Slice {
  const given = grant(state.access, field);
  const editable = !state.frozen && !state.settled.locked.has(path);
  return {
    value: valueAt(state, path),
    hidden: given === "hidden" || state.settled.hidden.has(path),
    masked: given === "masked",
    editable,
    needed: editable && state.settled.needed.has(path),
    problems: problemsAt(state, path),
  };
}

function sameSlice(one: Slice, other: Slice): boolean {
  return one.hidden === other.hidden && one.editable === other.editable && one.needed === other.needed &&
    one.masked === other.masked && same(one.value, other.value) &&
    one.problems.length === other.problems.length &&
    one.problems.every((problem, at) => problem.code === other.problems[at]!.code &&
      problem.path === other.problems[at]!.path && same(problem.params, other.problems[at]!.params));
}

export function useRefs(): Refs {
  return useForm((state) => state.refs);
}
