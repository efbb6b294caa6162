import { fieldType } from "../field_type.ts";
import { readId } from "../texts.ts";
import { Wrong, wordOf } from "../values.ts";

/** One person of the workspace; who has left can stay but not be chosen anew. */
export const member = fieldType({
  name: "member",
  value: "member",
  parse: (raw) => readId(raw),
  admit: (value, _stored, _field, around) => {
    if (around.members === undefined) return value;
    const id = wordOf(value);
    const found = Object.hasOwn(around.members, id) ? around.members[id] : undefined;
    return found !== undefined && found.active !== false ? value : new Wrong("not_found");
  },
});
