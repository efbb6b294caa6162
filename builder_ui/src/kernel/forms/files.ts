/** Lists of files: what attachments and pictures have in common. */

import type { Around, FieldType, Parsed } from "./field_type.ts";
import { readId } from "./texts.ts";
import { isBlank, isObject, own, same, Wrong, wordOf, type Json, type Values } from "./values.ts";

const MOST = 20;
const KEPT = ["name", "size", "type"];

function idsOf(files: Json | undefined): Json[] {
  return Array.isArray(files) ? files.filter(isObject).map((one) => own(one, "id") ?? null) : [];
}

function described(id: string, known: Values): Values {
  return Object.fromEntries([["id", id], ...KEPT.filter((key) => Object.hasOwn(known, key)).map((key) => [key, known[key]])]);
}

/** The list as it was sent, or what is wrong with it. Only the ids in it count. */
function readFiles(raw: Json): Parsed {
  if (!Array.isArray(raw)) return new Wrong("not_a_list");
  if (raw.length > MOST) return new Wrong("too_many_items", { max: MOST });
  const seen = new Set<string>();
  for (const [at, one] of raw.entries()) {
    if (!isObject(one)) return new Wrong("not_an_object", {}, String(at));
    const id = readId(own(one, "id"));
    if (id instanceof Wrong) return new Wrong(id.code, {}, String(at));
    if (seen.has(id)) return new Wrong("duplicate_file", {}, String(at));
    seen.add(id);
  }
  return raw;
}

/** The files as the store knows them; `refused` names what is wrong with one. Unknown here, they are taken as sent. */
export function admitFiles(value: Json, stored: Json | undefined, around: Around, refused: (file: Values) => string | null): Parsed {
  const kept = new Map((Array.isArray(stored) ? stored : []).filter(isObject).map((one) => [own(one, "id"), one]));
  const files: Values[] = [];
  for (const [at, one] of (value as Values[]).entries()) {
    const id = wordOf(one["id"]);
    const known = kept.get(id) ?? around.file?.(id);
    if (known === null) return new Wrong("not_found", {}, String(at));
    const code = kept.has(id) ? null : refused(known ?? one);
    if (code !== null) return new Wrong(code, {}, String(at));
    files.push(described(id, known ?? one));
  }
  return files;
}

/** What all types of files share. */
export const OF_FILES: Pick<FieldType, "value" | "files" | "blank" | "parse" | "same"> = {
  value: "list",
  files: true,
  blank: (raw) => isBlank(raw) || (Array.isArray(raw) && raw.length === 0),
  parse: readFiles,
  same: (value, stored) => Array.isArray(stored) && same(idsOf(value), idsOf(stored)),
};
