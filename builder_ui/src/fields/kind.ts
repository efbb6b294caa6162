/** What a field type is on the page: how it is typed, read, and shown in a table cell. */

import type { ComponentType } from "react";
import type { Field } from "../kernel/forms/field.ts";
import type { Json } from "../kernel/forms/values.ts";

/** What an id in the data stands for, as far as the reader may know. */
export type Ref = { kind: string; title: string; form?: string };
export type Refs = { [id: string]: Ref };

export type InputProps = {
  field: Field;
  /** Where the value stands: `qty`, or `items.0.qty`. */
  path: string;
  id: string;
  labelId: string;
  value: Json | undefined;
  needed: boolean;
  invalid: boolean;
  describedBy: string | undefined;
  onChange: (value: Json) => void;
};

export type ShowProps = {
  field: Field; value: Json | undefined; refs: Refs; path?: string;
  /** Where a file of this record can be read; left out where only its name is to be shown. */
  fileHref?: (file: string) => string;
};

export type FieldKind = {
  name: string;
  /** Null when only the server gives the value. */
  Input: ComponentType<InputProps> | null;
  Display: ComponentType<ShowProps>;
  Cell: ComponentType<ShowProps>;
  /** Right-aligned with tabular figures. */
  numeric?: boolean;
  /** Takes the whole width of the form unless the definition says otherwise. */
  wide?: boolean;
  /** Made of several controls: a named group instead of one label for one input. */
  group?: boolean;
};
