/** Settles one form per line of standard input, one answer per line; only the comparison with the server runs it. */

import { createInterface } from "node:readline";
import { compile, settle, type Access, type Trees, type Values } from "./index.ts";
import { around } from "./world.ts";

type Line = { form: Values; trees: Trees; stored: Values; sent: unknown; access: Access; complete: boolean };

for await (const line of createInterface({ input: process.stdin })) {
  const { form, trees, stored, sent, access, complete } = JSON.parse(line) as Line;
  const settled = settle(compile(form, trees, "form"), stored, sent, access, around(), complete);
  process.stdout.write(`${JSON.stringify({
    data: settled.data,
    problems: settled.problems.map((one) => [one.path, one.code]),
    errors: Object.fromEntries(settled.errors),
  })}\n`);
}
