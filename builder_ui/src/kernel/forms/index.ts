/** The browser's twin of the form kernel: compile a form the server sent, settle what is typed, name what is missing. */

export { choicesOf, type Field, type Rule, type Tree } from "./field.ts";
export type { Around, FieldType } from "./field_type.ts";
export { FIELD_TYPES } from "./fields/index.ts";
export { compile, type Form, type Trees } from "./form.ts";
export { grant, type Access } from "./grants.ts";
export { grouped } from "./numbers.ts";
export { resolve } from "./references.ts";
export { settle, type Settled } from "./settle.ts";
export { missing, sendable, type Missing } from "./page.ts";
export type { Json, Problem, Values } from "./values.ts";
