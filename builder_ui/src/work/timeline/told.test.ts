import { expect, test } from "vitest";
import type { Entry } from "../api/shapes.ts";
import { toldAs } from "./events.ts";
import { mainOf } from "./told.ts";

const entry = (type: string, waited: number, worked = 0, action: string | null = null): Entry => ({
  seq: 0, at: "", type, action, by: null, for: null, stage: null, visit: null, comment: null, reason: null, rule: null,
  changes: [], waited, worked, superseded: false,
});

test("what is left out gives its times to the next event that is told", () => {
  const story = [entry("submitted", 0), entry("stage_entered", 1), entry("task_begun", 60), entry("decided", 0, 30, "approve"), entry("visit_closed", 5)];
  expect(mainOf(story).map((one) => [one.type, one.waited, one.worked])).toEqual([["submitted", 0, 0], ["decided", 61, 30]]);
});

test("an event of a newer server has a line too", () => {
  expect(toldAs({ type: "teleported", action: null }).word).toBe("work.event.other");
});
