import type { FieldKind } from "../kind.ts";
import { Cell } from "./cell.tsx";
import { Display } from "./display.tsx";
import { Input } from "./input.tsx";

export const image: FieldKind = { name: "image", Input, Display, Cell, wide: true, group: true };
