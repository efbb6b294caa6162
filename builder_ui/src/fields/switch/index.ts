import type { FieldKind } from "../kind.ts";
import { Cell } from "./cell.tsx";
import { Display } from "./display.tsx";
import { Input } from "./input.tsx";

export const switchField: FieldKind = { name: "switch", Input, Display, Cell };
