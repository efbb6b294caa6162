/** Types of the API from its OpenAPI document: `node write_schema.js < document.json > schema.d.ts`. */

import { readFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const HEAD = "/** Made by `make api` from `formloom openapi`. */\n\n";
const document = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(HEAD + astToString(await openapiTS(document)));
