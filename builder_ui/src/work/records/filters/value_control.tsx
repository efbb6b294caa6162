import { useMemo, useState } from "react";
import { useLanguage, useT } from "../../../app/languages/index.ts";
import { useMe, useWorkspace } from "../../../app/me.ts";
import { HostContext, type Host } from "../../../fields/host.ts";
import { kindOf } from "../../../fields/index.ts";
import type { Refs } from "../../../fields/kind.ts";
import { Chooser } from "../../../fields/parts/chooser.tsx";
import { plainNumber, readTyped } from "../../../fields/typed_number.ts";
import { optionsOf } from "../../../fields/words.ts";
import type { Form } from "../../../kernel/forms/form.ts";
import type { Json } from "../../../kernel/forms/values.ts";
import { Labelled } from "../../../ui/index.ts";
import { createFormStore } from "../../form/store.ts";
import { STATES, stateWord } from "../../parts/state_tag.tsx";
import { takesSeveral, takesTwo } from "./conditions.ts";

export type Titled = { id: string; title: string };

type Given = {
  form: Form; address: string; refs: Refs; stages: Titled[]; type: string; name: string; operator: string; value: Json | undefined;
  onChange: (value: Json | undefined) => void;
};

/** What a condition compares with, typed as its field is. */
export function ValueControl(given: Given) {
  const t = useT();
  const { type, operator, value, onChange } = given;
  if (takesSeveral(operator)) return <Several {...given} />;
  if (takesTwo(operator)) {
    const [low, high] = Array.isArray(value) ? value : [null, null];
    return (
      <>
        <Labelled label={t("lists.from")}>{(control) => <Single {...given} control={control} value={low ?? undefined} onChange={(one) => onChange([one ?? null, high ?? null])} />}</Labelled>
        <Labelled label={t("lists.to")}>{(control) => <Single {...given} control={control} value={high ?? undefined} onChange={(one) => onChange([low ?? null, one ?? null])} />}</Labelled>
      </>
    );
  }
  return <Labelled label={t("work.filter_value")}>{(control) => (isChosen(type) ? <Chosen {...given} control={control} /> : <Single {...given} control={control} />)}</Labelled>;
}

const isChosen = (type: string): boolean => ["member", "department", "link"].includes(type);

type Choice = { value: string; title: string };

function useChoices({ form, type, name, refs, stages }: Given): Choice[] | null {
  const t = useT();
  const language = useLanguage();
  const me = useMe();
  const field = form.fields.get(name);
  if (type === "state") return STATES.filter((one) => one !== "draft").map((one) => ({ value: one, title: stateWord(one, t) }));
  if (type === "stage") return stages.map((one) => ({ value: one.id, title: one.title }));
  if (type === "switch") return [{ value: "true", title: t("fields.yes") }, { value: "false", title: t("fields.no") }];
  if ((type === "select" || type === "multiselect") && field !== undefined) return optionsOf(field, language);
  if (type !== "person") return null;
  const others = Object.entries(refs).filter(([id, ref]) => ref.kind === "member" && id !== me.member.id);
  return [{ value: "@me", title: t("lists.at.me") }, ...others.map(([id, ref]) => ({ value: id, title: ref.title }))];
}

/** One of a few, each with a box. */
function Several(given: Given) {
  const t = useT();
  const choices = useChoices(given) ?? [];
  const chosen = Array.isArray(given.value) ? given.value : [];
  const toggle = (one: string): void => given.onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  return (
    <fieldset className="condition-choices">
      <legend className="labelled-label">{t("work.filter_value")}</legend>
      {choices.map((one) => (
        <label key={one.value} className="condition-choice">
          <input type="checkbox" checked={chosen.includes(one.value)} onChange={() => toggle(one.value)} />
          <span translate="no">{one.title}</span>
        </label>
      ))}
    </fieldset>
  );
}

type WithControl = Given & { control: { id: string } };

function Single(given: WithControl) {
  const t = useT();
  const choices = useChoices(given);
  const { type, value, onChange, control } = given;
  if (choices !== null) {
    const shown = typeof value === "boolean" ? String(value) : typeof value === "string" ? value : "";
    return (
      <select {...control} className="control" value={shown}
        onChange={(event) => onChange(type === "switch" && event.target.value !== "" ? event.target.value === "true" : event.target.value || undefined)}>
        <option value="">{t("fields.choose")}</option>
        {choices.map((one) => <option key={one.value} value={one.value}>{one.title}</option>)}
      </select>
    );
  }
  if (DAYS.has(type)) return <Day {...{ control, value, onChange }} />;
  if (NUMBERS.has(type)) return <Amount {...{ control, value, onChange }} />;
  return <input {...control} className="control" type="text" maxLength={200} value={String(value ?? "")} onChange={(event) => onChange(event.target.value.trim() === "" ? undefined : event.target.value)} />;
}

const DAYS = new Set(["date", "datetime", "daterange", "deadline"]);
const NUMBERS = new Set(["number", "money", "rollup"]);

type Plain = Pick<WithControl, "control" | "value" | "onChange">;

function Amount({ control, value, onChange }: Plain) {
  const [text, setText] = useState(value === undefined ? "" : plainNumber(value));
  return (
    <input {...control} className="control" type="text" inputMode="decimal" value={text} onChange={(event) => {
      setText(event.target.value);
      const number = readTyped(event.target.value);
      onChange(typeof number === "number" ? number : undefined);
    }} />
  );
}

/** A day, or whatever day it is when the list is opened. */
function Day({ control, value, onChange }: Plain) {
  const t = useT();
  const isToday = value === "@today";
  return (
    <span className="condition-day">
      <input {...control} className="control" type="date" disabled={isToday} value={isToday || typeof value !== "string" ? "" : value.slice(0, 10)}
        onChange={(event) => onChange(event.target.value || undefined)} />
      <label className="condition-choice">
        <input type="checkbox" checked={isToday} onChange={() => onChange(isToday ? undefined : "@today")} />
        <span>{t("lists.at.today")}</span>
      </label>
    </span>
  );
}

const AT: { [type: string]: string[] } = { member: ["@me"], department: ["@my_department", "@my_departments_below"] };

/** A person, department or record, found by search; or a word that means somebody else to every reader. */
function Chosen({ form, address, refs, type, name, value, control, onChange }: WithControl) {
  const t = useT();
  const workspace = useWorkspace();
  const me = useMe();
  const field = form.fields.get(name)!;
  const [picked, setPicked] = useState("");
  const host = useMemo((): Host => ({
    store: createFormStore({ schema: { type: "object", properties: {} }, trees: {}, key: form.key, access: {}, refs: {}, zone: me.zone, user: me.member.id }),
    address, workspace, form: form.key, record: null, title: "", kindOf, fileHref: () => null,
  }), [address, workspace, form.key, me]);
  const word = typeof value === "string" && value.startsWith("@") ? value : "";
  const id = typeof value === "string" && word === "" ? value : "";
  return (
    <HostContext value={host}>
      <Chooser field={field} path={name} id={control.id} labelId="" value={value} needed={false} invalid={false} describedBy={undefined}
        title={word === "" ? (id === "" ? "" : picked || refs[id]?.title || "…") : t(`lists.at.${word.slice(1) as "me"}`)}
        onChange={() => undefined}
        onPick={(choice) => {
          setPicked(choice?.title ?? "");
          onChange(choice?.id ?? undefined);
        }} />
      {(AT[type] ?? []).map((one) => (
        <label key={one} className="condition-choice">
          <input type="checkbox" checked={word === one} onChange={() => onChange(word === one ? undefined : one)} />
          <span>{t(`lists.at.${one.slice(1) as "me"}`)}</span>
        </label>
      ))}
    </HostContext>
  );
}
