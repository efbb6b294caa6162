/** All words of one language. */

import { admin } from "./admin.ts";
import { app } from "./app.ts";
import { fields } from "./fields.ts";
import { gallery } from "./gallery.ts";
import { mail } from "./mail.ts";
import { problems } from "./problems.ts";
import { ui } from "./ui.ts";

export const en = { ...admin, ...app, ...fields, ...gallery, ...mail, ...problems, ...ui };
