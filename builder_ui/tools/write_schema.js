/** The API's types for the browser: `formloom openapi | node write_schema.js FILE`, with `--check` only compared. */

import { readFileSync, writeFileSync } from "node:fs";
import { json } from "node:stream/consumers";
import openapiTS, { astToString } from "openapi-typescript";

const HEAD = "/** Made by `make api` from the API's own document. */\n\n";
const [file, check] = process.argv.slice(2);
const text = HEAD + astToString(await openapiTS(await json(process.stdin)));

if (check !== "--check") writeFileSync(file, text);
else if (readFileSync(file, "utf8") !== text) {
  console.error(`${file} is not what the API says. Run: make api`);
  process.exit(1);
}
