/** What a field type is in the browser: how its values are read, admitted, shown and masked. */

import type { Field } from "./field.ts";
import { isBlank, same, type Json, type Values, Wrong } from "./values.ts";

/** What settling may know of the world. Left out or undefined means "not known here": the server decides. */
export type Around = {
  now: string;
  zone: string;
  user: string | null;
  members?: { [id: string]: { name: string; active?: boolean; department?: string | null } };
  departments?: { [id: string]: { title: string } };
  linked?: (form: string, id: string) => Values | null | undefined;
  file?: (id: string) => Values | null | undefined;
  newId?: () => string;
};

export type Parsed = Json | Wrong;

export type FieldType = {
  name: string;
  /** What a formula sees. */
  value: string;
  /** Names a formula can write behind the field's own, and what it sees then. */
  parts: { [name: string]: string };
  rows: boolean;
  /** Whether its value is a list of files, which belong to their record. */
  files: boolean;
  writable: boolean;
  blank: (raw: Json | undefined) => boolean;
  /** The value in its one stored form (null = blank), or what is wrong with it. */
  parse: (raw: Json, field: Field) => Parsed;
  /** The value once the world has been asked about it. Only for changed values. */
  admit: (value: Json, stored: Json | undefined, field: Field, around: Around) => Parsed;
  /** A formula's result as a value of this type. */
  accept: (result: Json, field: Field) => Parsed;
  same: (value: Json, stored: Json | undefined) => boolean;
  mask: (value: Json, field: Field) => Json;
  scale: (field: Field) => number | null;
};

export const MASK = "***";

/** A field type from what makes it different. */
export function fieldType(given: Partial<FieldType> & Pick<FieldType, "name" | "parse">): FieldType {
  return {
    value: "text",
    parts: {},
    rows: false,
    files: false,
    writable: true,
    blank: isBlank,
    admit: (value) => value,
    accept: given.parse,
    same,
    mask: () => MASK,
    scale: () => null,
    ...given,
  };
}
