import type { FieldKind } from "../kind.ts";
import { Cell } from "./cell.tsx";
import { Display } from "./display.tsx";
import { Input } from "./input.tsx";

export const multiselect: FieldKind = { name: "multiselect", Input, Display, Cell };
