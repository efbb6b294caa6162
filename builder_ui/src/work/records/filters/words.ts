/** Conditions as people read them: "State is Running". */

import { useLanguage, useT, type Word } from "../../../app/languages/index.ts";
import type { Refs } from "../../../fields/kind.ts";
import { dayText } from "../../../fields/moments.ts";
import { shownNumber } from "../../../fields/typed_number.ts";
import { optionOf, titleOf } from "../../../fields/words.ts";
import type { Form } from "../../../kernel/forms/form.ts";
import type { Json } from "../../../kernel/forms/values.ts";
import { stateWord } from "../../parts/state_tag.tsx";
import { operatorOf, standsAlone, typeAt, type Condition, takesTwo } from "./conditions.ts";
import type { Titled } from "./value_control.tsx";

const DAYS = new Set(["date", "datetime", "daterange", "deadline"]);

/** An operator in the words of its type: a day is before another, a number below. */
export function operatorWord(operator: string, type: string): Word {
  if (type === "stage") return operator === "has_none" ? "lists.is.ne" : "lists.is.in";
  return (DAYS.has(type) && ["ge", "gt", "le", "lt"].includes(operator) ? `lists.is.day_${operator}` : `lists.is.${operator}`) as Word;
}

export function useFieldTitle(form: Form): (key: string) => string {
  const t = useT();
  const language = useLanguage();
  return (key) => {
    const field = form.fields.get(key);
    return field !== undefined ? titleOf(field, language) : key.startsWith("_") ? t(`work.column.${key as "_state"}`) : key;
  };
}

export function useConditionWords(form: Form, refs: Refs, stages: Titled[]): (condition: Condition) => string {
  const t = useT() as (word: Word, params?: object) => string;
  const language = useLanguage();
  const title = useFieldTitle(form);
  const one = (value: Json, key: string, type: string): string => {
    if (typeof value === "boolean") return t(value ? "fields.yes" : "fields.no");
    if (typeof value === "string" && value.startsWith("@")) return t(`lists.at.${value.slice(1)}` as Word);
    const field = form.fields.get(key);
    const text = String(value);
    if (type === "stage") return stages.find((stage) => stage.id === text)?.title ?? text;
    if (type === "state") return stateWord(text, t);
    if (DAYS.has(type)) return dayText(text.slice(0, 10), language);
    if (typeof value === "number") return shownNumber(value, undefined);
    if (field !== undefined && (type === "select" || type === "multiselect")) return optionOf(field, text, language).title;
    return refs[text]?.title ?? (ID.test(text) ? "…" : text);
  };
  return (condition) => {
    const operator = operatorOf(condition);
    const type = typeAt(form.fields, condition.field);
    const start = `${title(condition.field)} ${t(operatorWord(operator, type))}`;
    if (standsAlone(operator)) return start;
    const values = (Array.isArray(condition.value) ? condition.value : [condition.value]).map((value) => one(value, condition.field, type));
    return `${start} ${values.join(takesTwo(operator) ? " – " : t("lists.or"))}`;
  };
}

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
