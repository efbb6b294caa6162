import type { FieldKind } from "../kind.ts";
import { Cell } from "./cell.tsx";
import { Display } from "./display.tsx";

export const rollup: FieldKind = { name: "rollup", Input: null, Display, Cell, numeric: true };
