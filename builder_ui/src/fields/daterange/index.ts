import type { FieldKind } from "../kind.ts";
import { Cell } from "./cell.tsx";
import { Display } from "./display.tsx";
import { Input } from "./input.tsx";

export const daterange: FieldKind = { name: "daterange", Input, Display, Cell, group: true };
