/** The world that the shared vectors stand in; only tests read it. */

import world from "../../../../tests/vectors/world.json" with { type: "json" };
import type { Around } from "./field_type.ts";
import type { Values } from "./values.ts";

type Known = { [form: string]: { [id: string]: Values } };

/** The context of one vector; rows get the ids new1, new2 …. */
export function around(): Around {
  let count = 0;
  const linked = world.linked as Known;
  const files = world.files as { [id: string]: Values };
  return {
    now: world.now,
    zone: world.zone,
    user: world.user,
    members: world.members,
    departments: world.departments,
    linked: (form, id) => (Object.hasOwn(linked, form) && Object.hasOwn(linked[form]!, id) ? whole(linked[form]!, id) : null),
    file: (id) => (Object.hasOwn(files, id) ? files[id]! : null),
    newId: () => {
      count += 1;
      return `new${count}`;
    },
  };
}

/** A linked record of which everything is known: its blank fields too. */
function whole(records: { [id: string]: Values }, id: string): Values {
  const blanks = Object.values(records).flatMap((one) => Object.keys(one).map((key) => [key, null] as const));
  return { ...Object.fromEntries(blanks), ...records[id] };
}
