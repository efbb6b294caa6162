/** The field types on the page, in palette order: one folder each. A new one is its folder and one word here. */

import type { Field } from "../kernel/forms/field.ts";
import { attachment } from "./attachment/index.ts";
import { date } from "./date/index.ts";
import { daterange } from "./daterange/index.ts";
import { datetime } from "./datetime/index.ts";
import { department } from "./department/index.ts";
import { email } from "./email/index.ts";
import type { FieldKind } from "./kind.ts";
import { image } from "./image/index.ts";
import { link } from "./link/index.ts";
import { lookup } from "./lookup/index.ts";
import { member } from "./member/index.ts";
import { money } from "./money/index.ts";
import { multiselect } from "./multiselect/index.ts";
import { number } from "./number/index.ts";
import { phone } from "./phone/index.ts";
import { rollup } from "./rollup/index.ts";
import { select } from "./select/index.ts";
import { serial } from "./serial/index.ts";
import { subform } from "./subform/index.ts";
import { switchField } from "./switch/index.ts";
import { text } from "./text/index.ts";
import { textarea } from "./textarea/index.ts";
import "./fields.css";
import { unknown } from "./unknown.tsx";

const KINDS: FieldKind[] = [
  text, textarea, number, money, date, datetime, daterange, select, multiselect, switchField,
  phone, email, serial, member, department, link, lookup, rollup, subform, attachment, image,
];

export const FIELDS: ReadonlyMap<string, FieldKind> = new Map(KINDS.map((kind) => [kind.name, kind]));

/** How a field is drawn; a type of a newer server shows its data and cannot be edited. */
export function kindOf(field: Field): FieldKind {
  return FIELDS.get(field.type.name) ?? unknown;
}

export type { FieldKind, Ref, Refs } from "./kind.ts";
