/** A new record begun from one that exists: what may be written into a new one, without what belongs to the old. */

import { compile, type Form, type Trees } from "../../kernel/forms/form.ts";
import type { Field } from "../../kernel/forms/field.ts";
import { grant, writing, type Access } from "../../kernel/forms/grants.ts";
import { isBlank, isObject, own, type Json, type Values } from "../../kernel/forms/values.ts";

/** Files belong to their record and numbers are given once; what is computed comes by itself. */
const copies = (field: Field, access: Access): boolean =>
  field.typed && !field.type.files && writing(grant(access, field));

export function copyOfRecord(schema: Values, trees: Trees, data: Values, access: Access): Values {
  const form = compile(schema, trees);
  return Object.fromEntries([...form.fields.values()].flatMap((field): [string, Json][] => {
    const value = own(data, field.key);
    if (isBlank(value)) return [];
    if (field.type.rows) return writing(grant(access, field)) ? [[field.key, rowsOf(form, field.key, value!, access)]] : [];
    return copies(field, access) ? [[field.key, value!]] : [];
  }));
}

function rowsOf(form: Form, subform: string, rows: Json, access: Access): Json {
  const columns = [...form.fields.get(subform)!.columns.values()].filter((one) => copies(one, access));
  return (Array.isArray(rows) ? rows : []).filter(isObject).map((row) => Object.fromEntries(
    columns.flatMap((one): [string, Json][] => (isBlank(row[one.key]) ? [] : [[one.key, row[one.key]!]]))));
}
