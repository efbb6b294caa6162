import type { problems as source } from "../zh/problems.ts";

export const problems: Record<keyof typeof source, string> = {
  "problem.offline": "The server cannot be reached. What you typed is still here. Check the network and try again.",
  "problem.server_error": "The server gave no usable answer. Try again in a moment.",
  "problem.conflict": "Someone was faster. Load again to see what happened.",
  "problem.forbidden": "You may not do this. An administrator of the workspace can give you the right.",
  "problem.invalid": "Some entries are missing or need your attention.",
  "problem.locked": "The case is suspended. It can go on when it is resumed.",
  "problem.not_allowed": "This is not possible right now.",
  "problem.not_found": "This does not exist, or you have no access to it.",
  "problem.not_open": "This task is not open any more.",
  "problem.stale": "Somebody changed this meanwhile. What you typed is still here. Compare, then save again.",
  "problem.too_soon": "This was done a short while ago. Try again later.",
};
