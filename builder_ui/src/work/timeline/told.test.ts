import { expect, test } from "vitest";
import type { Entry } from "../api/shapes.ts";
import { isVoid, toldAs } from "./events.ts";
import { mainOf, rounded, timed } from "./told.ts";

const entry = (type: string, waited: number, worked = 0, action: string | null = null): Entry => ({
  seq: 0, at: "", type, action, by: null, for: null, people: [], stage: null, visit: null, comment: null, reason: null, rule: null,
  late: null, step: null, note: null, files: [], changes: [], waited, worked, superseded: false,
});

test("what is left out or only said gives its times to the next decision", () => {
  const story = [entry("submitted", 0), entry("stage_entered", 1), entry("task_begun", 60), entry("commented", 0, 7), entry("decided", 0, 30, "approve"), entry("visit_closed", 5)];
  expect(mainOf(timed(story)).map((one) => [one.type, one.waited, one.worked]))
    .toEqual([["submitted", 0, 0], ["commented", 0, 0], ["decided", 61, 37]]);
});

test("only opinions become void, not what the system notes", () => {
  expect(isVoid({ ...entry("decided", 0), superseded: true })).toBe(true);
  expect(isVoid({ ...entry("stage_entered", 0), superseded: true })).toBe(false);
});

test("an event of a newer server has a line too", () => {
  expect(toldAs({ type: "teleported", action: null }).word).toBe("work.event.other");
});

test("totals add up as they are read", () => {
  const [hour, day] = [3600, 86_400];
  expect(rounded({ waited: 9 * day + 18.4 * hour, worked: 26 * day + 23.4 * hour, duration: 36 * day + 17.8 * hour }))
    .toEqual({ waited: 9 * day + 18 * hour, worked: 27 * day, duration: 36 * day + 18 * hour });
  expect(rounded({ waited: 89, worked: 89, duration: 178 })).toEqual({ waited: 60, worked: 120, duration: 180 });
});
