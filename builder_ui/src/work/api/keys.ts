/** The names under which answers are kept, so that a change can forget exactly what it made old. */

export const keys = {
  form: (ws: string, form: string) => ["w", ws, "form", form] as const,
  records: (ws: string, form: string) => ["w", ws, "records", form] as const,
  record: (ws: string, form: string, id: string) => ["w", ws, "record", form, id] as const,
  view: (ws: string, app: string, view: string) => ["w", ws, "view", app, view] as const,
  drafts: (ws: string, form: string) => ["w", ws, "drafts", form] as const,
  work: (ws: string, list: string) => ["w", ws, "work", list] as const,
  task: (ws: string, id: string) => ["w", ws, "task", id] as const,
  case: (ws: string, id: string) => ["w", ws, "case", id] as const,
  timeline: (ws: string, id: string) => ["w", ws, "timeline", id] as const,
  drawing: (ws: string, id: string) => ["w", ws, "drawing", id] as const,
};
