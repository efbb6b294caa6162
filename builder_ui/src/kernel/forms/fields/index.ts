/** The field types, in palette order: one file each. A new one is its file and one word here. */

import type { FieldType } from "../field_type.ts";
import { attachment } from "./attachment.ts";
import { date } from "./date.ts";
import { daterange } from "./daterange.ts";
import { datetime } from "./datetime.ts";
import { department } from "./department.ts";
import { email } from "./email.ts";
import { image } from "./image.ts";
import { link } from "./link.ts";
import { lookup } from "./lookup.ts";
import { member } from "./member.ts";
import { money } from "./money.ts";
import { multiselect } from "./multiselect.ts";
import { number } from "./number.ts";
import { phone } from "./phone.ts";
import { rollup } from "./rollup.ts";
import { select } from "./select.ts";
import { serial } from "./serial.ts";
import { subform } from "./subform.ts";
import { switchField } from "./switch.ts";
import { text } from "./text.ts";
import { textarea } from "./textarea.ts";

const TYPES: FieldType[] = [
  text, textarea, number, money, date, datetime, daterange, select, multiselect, switchField,
  phone, email, serial, member, department, link, lookup, rollup, subform, attachment, image,
];

export const FIELD_TYPES: ReadonlyMap<string, FieldType> = new Map(TYPES.map((type) => [type.name, type]));
