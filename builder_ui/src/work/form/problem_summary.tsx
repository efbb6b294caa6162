import { useEffect, useRef } from "react";
import { useLanguage, useT } from "../../app/languages/index.ts";
import type { Refusal } from "../../fields/form_state.ts";
import { useForm } from "../../fields/host.ts";
import { problemText, translated } from "../../fields/problem_text.ts";
import { Icon } from "../../ui/icon.tsx";
import { jumpTo } from "./jump.ts";
import { nameOf, wrongOf } from "./needed.ts";

/** After handing in was tried: what is wrong, each sentence a way to its field. Takes the focus when it appears. */
export function ProblemSummary() {
  const t = useT();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const form = useForm((state) => state.form);
  const strict = useForm((state) => state.strict);
  const problems = useForm((state) => (state.strict ? [...state.refused, ...wrongOf(state.settled)] : NONE), sameProblems);
  const any = strict && problems.length > 0;
  useEffect(() => {
    if (any) box.current?.focus();
  }, [any]);
  if (!any) return null;
  return (
    <div ref={box} className="problems" role="alert" tabIndex={-1}>
      <h2><Icon name="warning" />{t("work.problems")}</h2>
      <ul>
        {problems.map((problem) => {
          const name = nameOf(form, problem.path, language);
          const text = problemText(problem, t, language);
          if (name === "") return <li key={`${problem.path} ${problem.code}`} translate={translated(problem)}>{text}</li>;
          return (
            <li key={`${problem.path} ${problem.code}`} translate={translated(problem)}>
              <button type="button" className="problems-link" onClick={() => jumpTo(problem.path)}>{t("work.problem_at", { name, text })}</button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const NONE: Refusal[] = [];

function sameProblems(one: Refusal[], other: Refusal[]): boolean {
  return one.length === other.length && one.every((problem, at) => problem.path === other[at]!.path && problem.code === other[at]!.code);
}
