import { useState } from "react";
import { useLanguage, useT } from "../../app/languages/index.ts";
import { readTyped } from "../../fields/typed_number.ts";
import { optionsOf, titleOf } from "../../fields/words.ts";
import type { Form } from "../../kernel/forms/form.ts";
import type { Json } from "../../kernel/forms/values.ts";
import { Button, Dialog, Labelled } from "../../ui/index.ts";
import { STATES, stateWord } from "../parts/state_tag.tsx";
import { operatorsOf, typeAt, type Condition } from "./conditions.ts";

type Given = { form: Form; hasCases: boolean; onAdd: (condition: Condition) => void; onClose: () => void };

/** One more condition: which field, how, and what. */
export function FilterDialog({ form, hasCases, onAdd, onClose }: Given) {
  const t = useT();
  const language = useLanguage();
  const fields = [...form.fields.values()];
  const [key, setKey] = useState(hasCases ? "_state" : fields[0]?.key ?? "");
  const type = typeAt(form.fields, key);
  const [is, setIs] = useState("");
  const [text, setText] = useState("");
  const operator = operatorsOf(type).includes(is) ? is : operatorsOf(type)[0]!;
  const value = valueOf(type, operator, text);
  return (
    <Dialog open title={t("work.filter_add")} onClose={onClose} onSubmit={() => value !== undefined && onAdd({ field: key, is: operator, value })}
      footer={<><Button onClick={onClose}>{t("ui.cancel")}</Button><Button type="submit" look="primary" disabled={value === undefined}>{t("work.filter_apply")}</Button></>}>
      <div className="decision-form">
        <Labelled label={t("work.filter_field")}>
          {(control) => (
            <select {...control} className="control" value={key} onChange={(event) => {
              setKey(event.target.value);
              setText("");
            }}>
              {hasCases && <option value="_state">{t("work.column._state")}</option>}
              {fields.map((field) => <option key={field.key} value={field.key}>{titleOf(field, language)}</option>)}
            </select>
          )}
        </Labelled>
        <Labelled label={t("work.filter_how")}>
          {(control) => (
            <select {...control} className="control" value={operator} onChange={(event) => setIs(event.target.value)}>
              {operatorsOf(type).map((one) => <option key={one} value={one}>{t(`work.is.${one as "eq"}`)}</option>)}
            </select>
          )}
        </Labelled>
        {operator !== "empty" && (
          <Labelled label={t("work.filter_value")}>
            {(control) => <Value {...{ control, type, form, name: key, text }} onChange={setText} />}
          </Labelled>
        )}
      </div>
    </Dialog>
  );
}

type ValueGiven = { control: object; type: string; form: Form; name: string; text: string; onChange: (text: string) => void };

function Value({ control, type, form, name, text, onChange }: ValueGiven) {
  const t = useT();
  const language = useLanguage();
  const field = form.fields.get(name);
  const choices = type === "_state" ? STATES.map((one) => ({ value: one, title: stateWord(one, t) }))
    : type === "switch" ? [{ value: "true", title: t("fields.yes") }, { value: "false", title: t("fields.no") }]
      : CHOICES.has(type) && field !== undefined ? optionsOf(field, language) : null;
  if (choices !== null) {
    return (
      <select {...control} className="control" value={text} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t("fields.choose")}</option>
        {choices.map((one) => <option key={one.value} value={one.value}>{one.title}</option>)}
      </select>
    );
  }
  const kind = type === "date" ? "date" : type === "datetime" ? "datetime-local" : "text";
  return (
    <input {...control} className="control" type={kind} inputMode={type === "number" || type === "money" ? "decimal" : undefined} value={text}
      onChange={(event) => onChange(event.target.value)} />
  );
}

const CHOICES = new Set(["select", "multiselect"]);

/** What was typed as the value of the condition, undefined while it is none. */
function valueOf(type: string, operator: string, text: string): Json | undefined {
  if (operator === "empty") return true;
  if (text.trim() === "") return undefined;
  if (type === "switch") return text === "true";
  if (type === "multiselect") return [text];
  if (type === "datetime") return new Date(text).toISOString().replace(/\.\d+Z$/, "Z");
  if (type !== "number" && type !== "money") return text.trim();
  const number = readTyped(text);
  return typeof number === "number" ? number : undefined;
}
