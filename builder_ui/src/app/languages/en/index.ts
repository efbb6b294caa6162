/** All words of one language. */

import { admin } from "./admin.ts";
import { app } from "./app.ts";
import { fields } from "./fields.ts";
import { gallery } from "./gallery.ts";
import { lists } from "./lists.ts";
import { mail } from "./mail.ts";
import { problems } from "./problems.ts";
import { related } from "./related.ts";
import { sop } from "./sop.ts";
import { ui } from "./ui.ts";
import { work } from "./work.ts";

export const en = { ...admin, ...app, ...fields, ...gallery, ...lists, ...mail, ...problems, ...related, ...sop, ...ui, ...work };
