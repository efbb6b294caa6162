/** All words of one language. */

import { admin } from "./admin.ts";
import { app } from "./app.ts";
import { fields } from "./fields.ts";
import { problems } from "./problems.ts";
import { ui } from "./ui.ts";
import { work } from "./work.ts";

export const en = { ...admin, ...app, ...fields, ...problems, ...ui, ...work };
