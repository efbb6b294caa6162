/** Shapes of tasks, cases and their stories, as the API documents them. */

import type { May, Person, RecordItem, Refs, StageRef, Titled } from "../../api/index.ts";
import type { Values } from "../../kernel/forms/values.ts";
import type { Trees } from "../../kernel/forms/form.ts";

export type FullRecord = Omit<RecordItem, "data"> & { data: Values; refs: Refs; access?: Record<string, string> };

export type CaseTask = {
  id: string; stage: string; visit: number; assignee: Person | null; state: string; reason: string | null;
  opened_at: string | null; closed_at: string | null;
};

export type Returnable = { id: string; title: string; people: string[] };

export type Case = {
  id: string; app: string; record: string; form: string; flow: Titled; version: number; state: string;
  incident: string | null; initiator: Person | null; started_at: string | null; ended_at: string | null;
  tokens: string[]; tasks: CaseTask[]; may: May[]; returnable: Returnable[];
};

export type TaskForm = {
  app: string; key: string; title: string; version: number; schema: Values; trees: Trees; access: Record<string, string>;
};

/** What an action would cause: a sentence, and what it is made of. */
export type Effect = { text: string; stages: string[]; people: string[]; void: string[] };

export type Task = {
  id: string; state: string; kind: string; stage: StageRef; opened_at: string | null; due_at: string | null;
  assignee: Person | null; case: Case; record: FullRecord; form: TaskForm; may: May[]; returnable: Returnable[];
  effects: Record<string, Effect>; returned: Returned | null; sop: WorkStep[];
};

/** A file that proves a step. */
export type StepFile = { id: string; name?: string; size?: number; type?: string };

/** A step of the stage in this visit. `lacks` is the code of what it still needs. */
export type WorkStep = {
  id: string; text: string; evidence: string | null; blocking: boolean; done: boolean; lacks: string | null;
  by: Person | null; at: string | null; note: string | null; files: StepFile[];
};

/** Who sent a task back, from where, when and why. */
export type Returned = { by: Person | null; at: string; stage: StageRef; comment: string | null };

export type ActionBody = { data?: Values; comment?: string | null; to?: string | null; resume_as?: string | null };
export type Acted = { task: Task | null; case: Case; record: FullRecord; next_task: string | null; next_title: string | null };

export type Change = {
  path: string; title: string; before: unknown; after: unknown; before_text: string | null; after_text: string | null;
};

export type Entry = {
  seq: number; at: string; type: string; action: string | null; by: Person | null; for: Person | null; people: Person[];
  stage: StageRef | null; visit: number | null; comment: string | null; reason: string | null; rule: string | null;
  late: number | null;
  step: { id: string; text: string } | null; note: string | null; files: StepFile[];
  changes: Change[]; waited: number; worked: number; superseded: boolean;
};

export type Timeline = { items: Entry[]; totals: { waited: number; worked: number; duration: number }; refs: Refs };

export type View = {
  key: string; title: string; form: string; columns: string[]; sort: string[] | null; filter: unknown;
};

export type Draft = {
  id: string; data: Values; record: string | null; base_revision: number | null; updated_at: string; refs?: Refs;
};
