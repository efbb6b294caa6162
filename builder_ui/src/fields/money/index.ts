import type { FieldKind } from "../kind.ts";
import { Cell } from "./cell.tsx";
import { Display } from "./display.tsx";
import { Input } from "./input.tsx";

export const money: FieldKind = { name: "money", Input, Display, Cell, numeric: true };
