/** What kinds of documents, and what may be wrong with a text, are called. */

import type { AppDocument } from "../api/index.ts";
import { isWord, type Translate } from "../app/languages/index.ts";
import type { State } from "../ui/index.ts";

/** A kind that is newer than these pages is called by its own name. */
export function kindTitle(kind: string, t: Translate): string {
  const word = `design.kind.${kind}`;
  return isWord(word) ? t(word as "design.kind.forms") : kind;
}

/** Where a document stands between what is published and the draft. */
export function standing(one: AppDocument): "published" | "changed" | "added" | "removed" {
  if (!one.changed) return "published";
  if (one.removed) return "removed";
  return one.version === null ? "added" : "changed";
}

export const STATES: { [standing: string]: State } = { published: "done", changed: "draft", added: "draft", removed: "stopped" };
