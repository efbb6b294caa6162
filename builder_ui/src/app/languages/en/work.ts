import type { work as source } from "../zh/work.ts";

export const work: Record<keyof typeof source, string> = {
  "work.approve": "Approve",
  "work.reject": "Reject",
};
