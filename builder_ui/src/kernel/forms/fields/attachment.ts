import { fieldType } from "../field_type.ts";
import { readId } from "../texts.ts";
import { isBlank, isObject, own, same, Wrong, wordOf, type Json, type Values } from "../values.ts";

const MOST = 20;
const KEPT = ["name", "size", "type"];

function idsOf(files: Json | undefined): Json[] {
  return Array.isArray(files) ? files.filter(isObject).map((one) => own(one, "id") ?? null) : [];
}

function described(id: string, known: Values): Values {
  return Object.fromEntries([["id", id], ...KEPT.filter((key) => Object.hasOwn(known, key)).map((key) => [key, known[key]])]);
}

/** Up to twenty files. Only the id counts in what is sent; the rest comes from the store. */
export const attachment = fieldType({
  name: "attachment",
  value: "list",
  blank: (raw) => isBlank(raw) || (Array.isArray(raw) && raw.length === 0),
  parse: (raw) => {
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
  },
  admit: (value, stored, _field, around) => {
    const kept = new Map((Array.isArray(stored) ? stored : []).filter(isObject).map((one) => [own(one, "id"), one]));
    const files: Values[] = [];
    for (const [at, one] of (value as Values[]).entries()) {
      const id = wordOf(one["id"]);
      const known = kept.get(id) ?? around.file?.(id);
      if (known === null) return new Wrong("not_found", {}, String(at));
      files.push(described(id, known ?? one));
    }
    return files;
  },
  same: (value, stored) => Array.isArray(stored) && same(idsOf(value), idsOf(stored)),
});
