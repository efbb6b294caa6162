/** Which sentence tells an event, and how much it matters to a reader. */

import type { State } from "../../ui/tag.tsx";
import type { IconName } from "../../ui/icon.tsx";
import type { Word } from "../../app/languages/index.ts";
import type { Entry } from "../api/shapes.ts";

export type Told = { word: Word; icon: IconName; tone: State | "plain"; minor: boolean };

/** Something said beside the way: the times before it belong to the decision that follows. */
const BESIDE = new Set(["commented", "urged", "edited", "sop_done", "reminded"]);
/** What a return can make void. */
const OPINIONS = new Set(["decided", "auto_decided"]);

const told = (word: Word, icon: IconName, tone: Told["tone"] = "plain", minor = false): Told => ({ word, icon, tone, minor });
const small = (word: Word, icon: IconName = "circle"): Told => told(word, icon, "plain", true);

/** By type, or `type action` where an event says which of several it was. */
const EVENTS: { [event: string]: Told } = {
  drafted: small("work.event.drafted", "edit"),
  submitted: told("work.event.submitted", "play", "running"),
  resubmitted: told("work.event.resubmitted", "play", "running"),
  "decided approve": told("work.event.approved", "check", "done"),
  "decided handle": told("work.event.handled", "check", "done"),
  "decided reject": told("work.event.rejected", "cross", "late"),
  "decided return": told("work.event.returned", "arrow_back", "returned"),
  auto_decided: told("work.event.auto_decided", "bolt", "done"),
  "auto_decided reject": told("work.event.auto_rejected", "bolt", "late"),
  "auto_decided return": told("work.event.auto_returned", "bolt", "returned"),
  reminded: told("work.event.reminded", "bell", "waiting"),
  timed_out: small("work.event.timed_out", "clock"),
  passed_over: small("work.event.passed_over", "clock"),
  due_moved: small("work.event.due_moved", "clock"),
  transferred: told("work.event.transferred", "switch"),
  commented: told("work.event.commented", "chat"),
  saved: small("work.event.saved", "edit"),
  sop_done: small("work.event.sop_done", "check"),
  "sop_done proved": told("work.event.sop_done", "check"),
  sop_undone: small("work.event.sop_undone"),
  edited: told("work.event.edited", "edit"),
  urged: told("work.event.urged", "bell", "waiting"),
  copied: small("work.event.copied", "copy"),
  withdrawn: told("work.event.withdrawn", "arrow_back", "stopped"),
  terminated: told("work.event.terminated", "stop", "stopped"),
  suspended: told("work.event.suspended", "hourglass", "waiting"),
  resumed: told("work.event.resumed", "play", "running"),
  jumped: told("work.event.jumped", "skip"),
  retried: told("work.event.retried", "play"),
  incident_raised: told("work.event.incident", "warning", "late"),
  case_ended: told("work.event.ended", "end", "done"),
  case_drafted_again: small("work.event.drafted_again", "edit"),
  task_begun: small("work.event.begun", "eye"),
  tasks_opened: small("work.event.opened", "hourglass"),
  task_opened: small("work.event.opened", "hourglass"),
  stage_entered: small("work.event.entered", "down"),
  visit_closed: small("work.event.left"),
  tasks_cancelled: small("work.event.cancelled"),
  visits_superseded: small("work.event.superseded"),
  branch_chosen: small("work.event.branch", "fork"),
  block_forked: small("work.event.forked", "fork"),
  branch_arrived: small("work.event.arrived"),
  block_joined: small("work.event.joined"),
  routed_back: small("work.event.routed_back", "arrow_back"),
  tokens_removed: small("work.event.stopped"),
  marking_restored: small("work.event.restored"),
  incidents_cleared: small("work.event.cleared", "check"),
  rule_applied: small("work.event.rule", "bolt"),
};

/** Whether waiting and working until then are told at this entry. */
export function hasLengths(entry: Pick<Entry, "type" | "action"> & Partial<Pick<Entry, "note" | "files">>): boolean {
  return !toldAs(entry).minor && !BESIDE.has(entry.type);
}

/** Whether the entry is an opinion that counts no more. */
export function isVoid(entry: Pick<Entry, "type" | "superseded">): boolean {
  return entry.superseded && OPINIONS.has(entry.type);
}

const OTHER = small("work.event.other");

/** How an entry is told; an event of a newer server still has a line. A step counts for its evidence. */
export function toldAs(entry: Pick<Entry, "type" | "action"> & Partial<Pick<Entry, "note" | "files">>): Told {
  if (entry.type === "sop_done" && ((entry.note ?? "") !== "" || (entry.files ?? []).length > 0)) return EVENTS["sop_done proved"]!;
  return EVENTS[`${entry.type} ${entry.action}`] ?? EVENTS[entry.type] ?? OTHER;
}
