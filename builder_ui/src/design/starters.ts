/** What a new document begins with: small, and as far as possible sound. */

type Starter = (title: string, form: string) => Record<string, unknown>;

export const STARTERS: { [kind: string]: Starter } = {
  forms: (title) => ({
    title, type: "object", required: ["name"],
    properties: { name: { title, type: "string", maxLength: 100, "x-formloom": { field: "text" } } },
    "x-formloom": { record_title: "{{name}}" },
  }),
  flows: (title, form) => ({ title, form, start: { on: "manual" }, stages: [{ id: "first", kind: "handle", title, who: ["initiator"] }] }),
  views: (title, form) => ({ title, form, columns: ["_created_at", "_created_by"], sort: ["-_created_at"] }),
  calendars: (title) => ({ title, zone: "Asia/Shanghai", days: "mon..fri", hours: ["09:00-12:00", "13:00-18:00"] }),
  access: (title, form) => ({ title, to: [], app: ["use"], forms: { [form]: { actions: ["read"], rows: true, fields: { "*": "read" } } } }),
  messages: (title) => {
    const said = { subject: `${title} {{task.title}}`, body: "{{task.title}}\n{{due}}\n{{link}}" };
    return { "zh-CN": said, en: said };
  },
};

/** The starter of a kind; a kind that is newer than these pages begins empty. */
export function starter(kind: string, title: string, form: string): Record<string, unknown> {
  return STARTERS[kind]?.(title, form) ?? { title };
}
