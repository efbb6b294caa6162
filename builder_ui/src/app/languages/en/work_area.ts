/** The words of records, tasks and lists: they arrive with those pages. */

import { lists } from "./lists.ts";
import { related } from "./related.ts";
import { sop } from "./sop.ts";
import { work as own } from "./work.ts";

export const work = { ...lists, ...own, ...related, ...sop } as const;
