/** Problems as sentences: the server's own where it sent one, else ours for the code. */

import { ApiProblem } from "../api/index.ts";
import { isWord, type Translate } from "./languages/index.ts";

export function problemSentence(problem: unknown, t: Translate): string {
  if (!(problem instanceof ApiProblem)) return t("problem.server_error");
  return problem.message === "" ? reasonOf(problem.code, t) : problem.message;
}

/** The sentence for a code without a message, such as why an action is not possible. */
export function reasonOf(code: string, t: Translate): string {
  const word = `problem.${code}`;
  return isWord(word) ? t(word as "problem.server_error") : t("problem.server_error");
}

/** The server's sentences by the field they are about: `roles.0` counts for `roles`. */
export function byField(problem: unknown): { [field: string]: string } {
  if (!(problem instanceof ApiProblem)) return {};
  return Object.fromEntries(problem.errors.toReversed().map((error) => [error.path.split(".")[0] ?? "", error.message]));
}
