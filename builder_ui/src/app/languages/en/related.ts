import type { related as source } from "../zh/related.ts";

export const related: Record<keyof typeof source, string> = {
  "related.none": "None yet.",
};
