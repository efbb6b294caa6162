/** What is wrong with a value, as a sentence. */

import { isWord, type T } from "../app/languages/index.ts";
import { isObject, own } from "../kernel/forms/values.ts";
import type { Refusal } from "./form_state.ts";

/** The server's own sentence where it sent one, else ours; a rule says what its author wrote. */
export function problemText(problem: Refusal, t: T, language: string): string {
  if (problem.code === "validation") return ruleText(problem, language) || t("fields.problem.other");
  if (problem.message !== undefined) return problem.message;
  const key = `fields.problem.${problem.code}`;
  return isWord(key) ? fill(t(key as "fields.problem.other"), problem) : t("fields.problem.other");
}

/** For `translate`: a sentence that tells values of records is in nobody's language. */
export function translated({ params }: Refusal): "no" | undefined {
  return own(params, "names") === true ? "no" : undefined;
}

function ruleText({ params, message }: Refusal, language: string): string {
  const texts = own(params, "texts");
  const told = isObject(texts) ? own(texts, language) : undefined;
  return String(told ?? message ?? own(params, "message") ?? "");
}

function fill(sentence: string, { params }: Refusal): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(own(params, name) ?? ""));
}
