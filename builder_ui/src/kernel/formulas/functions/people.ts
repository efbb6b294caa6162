/** People of the workspace, as their ids. What the page was not told about them, only the server knows. */

import { Elsewhere } from "../errors.ts";
import { formulaFunction, type FormulaFunction, type Run } from "../function.ts";
import type { Value } from "../values.ts";

/** The member asked for; without an argument, whoever acts. */
const asked = (run: Run, member: string | null): string => member ?? run.env.around.user ?? "";

/** The main department of a member, null for none. */
function departmentOf(run: Run, member: string): string | null {
  const { members } = run.env.around;
  if (member === "") return null;
  if (members === undefined) throw new Elsewhere();
  const found = Object.hasOwn(members, member) ? members[member] : null;
  if (found?.department === undefined && found !== null) throw new Elsewhere();
  return found?.department ?? null;
}

function elsewhere(): Value {
  throw new Elsewhere();
}

export const PEOPLE: { [name: string]: FormulaFunction } = {
  CURRENT_USER: formulaFunction([], { result: "member" }, (run: Run) => run.env.around.user),
  DEPARTMENT: formulaFunction(["text"], { result: "department", optional: 1 },
    (run: Run, member: string | null) => departmentOf(run, asked(run, member))),
  MANAGER: formulaFunction(["text"], { result: "member", optional: 1 }, elsewhere),
  IN_DEPARTMENT: formulaFunction(["text", "text"], { result: "boolean" }, elsewhere),
};
