/** Shapes of answers, as the API documents them. */

export type Titled = { key: string; title: string };
export type Person = { id: string; name: string };
export type StageRef = { id: string; title: string; kind?: string };
export type May = { action: string; ok: boolean; code: string | null; task?: string | null };
export type Ref = { kind: string; title: string; form?: string };
export type Refs = Record<string, Ref>;

export type Session = {
  account: { id: string; name: string; login: string; language: string | null };
  workspaces: Titled[];
  csrf: string;
};

export type AppForm = { key: string; title: string; may: string[] };
export type AppView = { key: string; title: string; form: string };
export type App = { key: string; title: string; forms: AppForm[]; views: AppView[] };

export type Me = {
  member: { id: string; name: string; department: Person | null; roles: string[] };
  workspace: Titled;
  language: string;
  zone: string;
  may: string[];
  apps: App[];
  counts: { todo: number; notices: number };
};

export type RecordItem = {
  id: string;
  revision: number;
  number: string | null;
  title: string;
  state: string | null;
  stages: StageRef[];
  created_at: string;
  created_by: Person | null;
  updated_at: string;
  data: Record<string, unknown>;
  case: string | null;
  may: May[];
};

export type Page<T> = { items: T[]; next: string | null; refs?: Refs };

export type WorkItem = {
  task: string | null;
  case: string;
  app: string;
  form: string;
  record: { id: string; number: string | null; title: string };
  flow: Titled;
  stage: StageRef | null;
  state: string;
  opened_at: string | null;
  due_at: string | null;
  initiator: Person | null;
  fields: { key: string; title: string; text: string }[];
  returned: boolean;
};

export type WorkPage = { items: WorkItem[]; next: string | null; total: number };

export type Notice = { id: string; kind: string; at: string; read: boolean; title: string; text: string; link: string };
export type Notices = { items: Notice[]; next: string | null; unread: number };

export type FormPayload = {
  app: string;
  key: string;
  title: string;
  version: number;
  schema: Record<string, unknown>;
  trees: Record<string, unknown>;
  access: Record<string, string>;
  may: string[];
  flow: Titled | null;
  start: Record<string, string>;
};

export type Member = {
  id: string; name: string; login: string | null; department: string | null; departments: string[]; manager: string | null;
  roles: string[]; active: boolean; admin: boolean; sample: boolean; revision: number;
};
export type Department = { id: string; title: string; parent: string | null; head: string | null; revision: number };
export type Role = { key: string; title: string; members: string[]; revision: number };
