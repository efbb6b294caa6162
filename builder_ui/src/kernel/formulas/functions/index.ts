/** The table of functions, family by family, as on the server. */

import type { FormulaFunction } from "../function.ts";
import { ARITHMETIC } from "./arithmetic.ts";
import { CONDITIONAL } from "./conditional.ts";
import { DATES } from "./dates.ts";
import { LETTERS } from "./letters.ts";
import { LISTS } from "./lists.ts";
import { LOGIC } from "./logic.ts";
import { MATHS } from "./maths.ts";
import { PEOPLE } from "./people.ts";
import { RECORDS } from "./records.ts";
import { STATISTICS } from "./statistics.ts";
import { TEXTS } from "./text.ts";

export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map(
  [LOGIC, MATHS, ARITHMETIC, LISTS, CONDITIONAL, STATISTICS, TEXTS, LETTERS, DATES, PEOPLE, RECORDS].flatMap((family) => Object.entries(family)),
);
