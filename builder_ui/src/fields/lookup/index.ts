import { PlainText } from "../parts/plain_text.tsx";
import type { FieldKind } from "../kind.ts";

/** What is behind a link and of a type not known here; else the field is drawn as what it shows. */
export const lookup: FieldKind = { name: "lookup", Input: null, Display: PlainText, Cell: PlainText };
