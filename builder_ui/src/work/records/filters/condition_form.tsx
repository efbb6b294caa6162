import { useState, type FormEvent } from "react";
import { useT } from "../../../app/languages/index.ts";
import type { Refs } from "../../../fields/kind.ts";
import type { Form } from "../../../kernel/forms/form.ts";
import type { Json } from "../../../kernel/forms/values.ts";
import { Button, Labelled } from "../../../ui/index.ts";
import { conditionOf, factsOf, operatorOf, operatorsOf, standsAlone, takesSeveral, typeAt, type Condition } from "./conditions.ts";
import { ValueControl, type Titled } from "./value_control.tsx";
import { operatorWord, useFieldTitle } from "./words.ts";

type Given = { form: Form; address: string; refs: Refs; stages: Titled[]; given?: Condition; onDone: (condition: Condition) => void };

/** One condition: which field, how, and what. */
export function ConditionForm({ form, address, refs, stages, given, onDone }: Given) {
  const t = useT();
  const title = useFieldTitle(form);
  const hasCases = stages.length > 0;
  const facts = factsOf(hasCases);
  const [key, setKey] = useState(given?.field ?? (hasCases ? "_state" : [...form.fields.keys()][0] ?? facts[0]!));
  const type = typeAt(form.fields, key);
  const [wanted, setWanted] = useState(given === undefined ? "" : operatorOf(given));
  const operator = operatorsOf(type).includes(wanted) ? wanted : operatorsOf(type)[0]!;
  const [value, setValue] = useState<Json | undefined>(given?.value);
  const needsValue = !standsAlone(operator);
  const fits = !needsValue || isComplete(operator, value);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (fits) onDone(conditionOf(key, operator, value ?? null));
  };
  return (
    <form className="condition" noValidate onSubmit={submit}>
      <Labelled label={t("work.filter_field")}>
        {(control) => (
          <select {...control} data-first className="control" value={key} onChange={(event) => {
            setKey(event.target.value);
            setWanted("");
            setValue(undefined);
          }}>
            {facts.filter(isFirst).map((one) => <option key={one} value={one}>{title(one)}</option>)}
            {[...form.fields.keys()].map((one) => <option key={one} value={one}>{title(one)}</option>)}
            {facts.filter((one) => !isFirst(one)).map((one) => <option key={one} value={one}>{title(one)}</option>)}
          </select>
        )}
      </Labelled>
      <Labelled label={t("work.filter_how")}>
        {(control) => (
          <select {...control} className="control" value={operator} onChange={(event) => {
            if (shapeOf(event.target.value) !== shapeOf(operator)) setValue(undefined);
            setWanted(event.target.value);
          }}>
            {operatorsOf(type).map((one) => <option key={one} value={one}>{t(operatorWord(one, type) as "lists.is.eq")}</option>)}
          </select>
        )}
      </Labelled>
      {needsValue && <ValueControl key={`${key} ${shapeOf(operator)}`} {...{ form, address, refs, stages, type, operator, value }} name={key} onChange={setValue} />}
      <Button type="submit" look="primary" disabled={!fits}>{t("work.filter_apply")}</Button>
    </form>
  );
}

/** What one asks for most stands before the fields. */
const isFirst = (fact: string): boolean => fact === "_state" || fact === "_stages";

/** Whether a value can be kept when the operator changes. */
function shapeOf(operator: string): string {
  return takesSeveral(operator) ? "several" : operator === "between" ? operator : "one";
}

function isComplete(operator: string, value: Json | undefined): boolean {
  if (operator === "between") return Array.isArray(value) && value.length === 2 && value.every((one) => one !== null && one !== "");
  if (takesSeveral(operator)) return Array.isArray(value) && value.length > 0;
  return value !== undefined && value !== null && value !== "";
}
