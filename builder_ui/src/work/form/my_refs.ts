import type { Me } from "../../api/index.ts";
import type { Refs } from "../../fields/kind.ts";

/** What a new form knows without asking: who fills it, and where that person belongs. */
export function myRefs(me: Me): Refs {
  const { id, name, department } = me.member;
  const mine: Refs = { [id]: { kind: "member", title: name } };
  return department === null ? mine : { ...mine, [department.id]: { kind: "department", title: department.name } };
}
