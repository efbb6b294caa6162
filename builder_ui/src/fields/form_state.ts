/** The state of one open form: what the server has, what was typed, what the kernel makes of both. */

import type { Form } from "../kernel/forms/form.ts";
import type { Access } from "../kernel/forms/grants.ts";
import type { Settled } from "../kernel/forms/settle.ts";
import type { Json, Problem, Values } from "../kernel/forms/values.ts";
import type { Refs } from "./kind.ts";

/** A record offered by a search, with the values that picking it brings along. */
export type Choice = { id: string; title: string; subtitle: string | null; fill?: Values };

/** A problem of the server; it brings its own sentence. */
export type Refusal = Problem & { message?: string };

/** A file that was chosen here and that the server does not have. */
export type Unsent = { key: string; path: string; name: string };

export type FormState = {
  form: Form;
  access: Access;
  /** Shown as it is stored: nothing is computed, nothing can be typed. */
  frozen: boolean;
  stored: Values;
  /** Only what was typed or picked here; rows of a subform as a whole. */
  typed: Values;
  settled: Settled;
  /** What only the server can compute, by field. */
  served: Values;
  refused: Refusal[];
  refs: Refs;
  /** A key for each row that stays while it moves. */
  rowKeys: { [subform: string]: string[] };
  touched: ReadonlySet<string>;
  /** Whether problems of untouched fields are shown too. */
  strict: boolean;
  uploads: number;
  unsent: readonly Unsent[];

  change: (path: string, value: Json) => void;
  pick: (path: string, choice: Choice | null, refs: Refs) => void;
  touch: (path: string) => void;
  addRow: (subform: string, at?: number) => void;
  copyRow: (subform: string, at: number) => void;
  removeRow: (subform: string, at: number) => void;
  moveRow: (subform: string, from: number, to: number) => void;
  uploading: (change: 1 | -1) => void;
  /** A file could not be sent. */
  fail: (file: Unsent) => void;
  /** It is on its way again, or was taken back. */
  unfail: (key: string) => void;
};
