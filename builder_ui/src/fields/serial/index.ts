import type { FieldKind } from "../kind.ts";
import { Cell } from "./cell.tsx";
import { Display } from "./display.tsx";

export const serial: FieldKind = { name: "serial", Input: null, Display, Cell };
