/** Words of the work steps of a task. */

import type { sop as source } from "../zh/sop.ts";

export const sop: Record<keyof typeof source, string> = {
  "sop.title": "Steps",
  "sop.count": "{done}/{all}",
  "sop.progress": "{done} of {all} steps done",
  "sop.blocking": "Must",
  "sop.by": "{who} ·",
  "sop.open": "Not done yet",
  "sop.needs.photo": "Needs a photo",
  "sop.needs.file": "Needs a file",
  "sop.needs.note": "Needs a note",
  "sop.add.photo": "Take or choose a photo",
  "sop.add.file": "Choose a file, or drop it here",
  "sop.add.more": "Add another",
  "sop.note": "Note on “{step}”",
  "sop.note_place": "What came of it, for instance who confirmed and when",
  "sop.note_add": "Add a note to “{step}”",
  "sop.note_keep": "Save the note",
  "sop.note_done": "Step done",
  "sop.undone": "“{step}” is not ticked any more. Its note and files are kept.",
};
