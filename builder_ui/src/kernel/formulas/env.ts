/** What a formula is computed from: the record, the row it stands in, and the world. */

import type { Around } from "../forms/field_type.ts";
import { isObject, own, type Json, type Values } from "../forms/values.ts";
import type { Budget } from "./budget.ts";
import { Elsewhere, Failure } from "./errors.ts";
import { stepsOf, type Scope } from "./scope.ts";
import { inner, type Value } from "./values.ts";

/** Where the days of a range stand in it. */
const ENDS: { [step: string]: number } = { start: 0, end: 1 };
const TWO = 2;

export type Env = { values: Values; row: Values | null; around: Around; scope: Scope };

/** The value of a name; blank where nothing stands. */
export function read(env: Env, path: string[], budget: Budget): Value {
  const [first, ...rest] = stepsOf(env.scope, path) as [string, ...string[]];
  const { row, scope } = env;
  const inRow = row !== null && (Object.hasOwn(row, first) || scope.types.has(`${scope.row}.${first}`));
  let found = own(inRow ? row : env.values, first);
  if (rest.length > 0) found = follow(env, found, inRow && scope.row !== "" ? `${scope.row}.${first}` : first, rest, budget);
  if (Array.isArray(found)) budget.spend(found.length);
  return inner(found);
}

/** Step by step through rows, parts of an object, and links. */
function follow(env: Env, from: Json | undefined, start: string, rest: string[], budget: Budget): Json | undefined {
  let [value, place] = [from, start];
  for (const step of rest) {
    if (Array.isArray(value) && !isRange(env, value, place, step)) {
      budget.spend(value.length);
      const here = place;
      value = value.map((one) => stepped(env, one, here, step) ?? null);
    } else {
      value = stepped(env, value, place, step);
    }
    place = `${place}.${step}`;
  }
  return value;
}

/** Whether this is one range of days whose end is asked for, not a column of all rows. */
function isRange(env: Env, value: Json[], place: string, step: string): boolean {
  return Object.hasOwn(ENDS, step) && !env.scope.links.has(place) && value.length === TWO && value.every((one) => typeof one === "string");
}

function stepped(env: Env, value: Json | undefined, place: string, step: string): Json | undefined {
  if (value === undefined || value === null || value === "") return null;
  if (isObject(value)) return own(value, step);
  if (Array.isArray(value) && Object.hasOwn(ENDS, step) && value.length === TWO) return value[ENDS[step]!];
  const target = env.scope.links.get(place);
  if (target === undefined || typeof value !== "string") throw new Failure("unknown_name");
  const linked = env.around.linked?.(target, value);
  if (linked === null) return null;
  // A page knows of a linked record what was picked; a key that is not there is not known, null is blank.
  const found = linked === undefined ? undefined : own(linked, step);
  if (found === undefined) throw new Elsewhere();
  return found;
}
