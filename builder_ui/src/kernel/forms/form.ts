/** A form document, compiled once and never changed. */

import type { Scope } from "../formulas/index.ts";
import type { Field, Rule, Tree } from "./field.ts";
import { fieldType, type FieldType } from "./field_type.ts";
import { FIELD_TYPES } from "./fields/index.ts";
import { Constraints, constraintsOf, KEPT } from "./keywords.ts";
import { closures, settlingOrder, type Fields } from "./order.ts";
import { resolve } from "./references.ts";
import { scopesOf } from "./scopes.ts";
import { isObject, own, wordOf, type Json, type Values } from "./values.ts";

/** Formula text -> tree, as the server sends them with the schema. */
export type Trees = { [text: string]: Tree };

export type Form = {
  key: string;
  document: Values;
  title: string;
  fields: Fields;
  rules: Rule[];
  /** Fields and columns so that each comes after what it needs. */
  order: Field[];
  /** Field path -> paths its value depends on, itself included. */
  closures: Map<string, Set<string>>;
  /** What formulas may name, from the record ("") and from the rows of each subform. */
  scopes: Map<string, Scope>;
  /** Target path -> the links that fill it. */
  fills: Map<string, { link: Field; source: string }[]>;
  /** What the schema says beyond its fields. */
  rest: Constraints | null;
};

/** Stands in for a type of a newer server, so that the form still opens. */
const UNKNOWN: FieldType = fieldType({ name: "unknown", writable: false, parse: (raw) => raw });

/** The compiled form; `key` is `app/form`. What cannot be read is left out, not thrown. */
export function compile(document: Values, trees: Trees, key = ""): Form {
  const fields = fieldsOf(document, trees, key, "");
  const order = settlingOrder(fields);
  // Unknown keys are refused one by one, so `additionalProperties` has nothing left to say.
  const rest = Object.entries(document).filter(([word]) => KEPT.has(word) && word !== "additionalProperties");
  return {
    key,
    document,
    title: wordOf(document["title"], key),
    fields,
    rules: rulesOf(mapping(document["x-formloom"]), trees, ""),
    order,
    closures: closures(fields, order),
    scopes: scopesOf(fields),
    fills: fillsOf(fields),
    rest: rest.length > 0 ? new Constraints(Object.fromEntries(rest)) : null,
  };
}

function fieldsOf(schema: Values, trees: Trees, form: string, parent: string): Fields {
  const required = new Set(list(schema["required"]));
  const entries = Object.entries(mapping(schema["properties"])).filter(([, one]) => isObject(one));
  return new Map(entries.map(([key, one], at) =>
    [key, fieldOf(key, one as Values, at, required.has(key), trees, form, parent)]));
}

function fieldOf(
  key: string, given: Values, position: number, always: boolean, trees: Trees, form: string, parent: string,
): Field {
  const own = mapping(given["x-formloom"]);
  const lookup: [string, string] | null = own["field"] === "lookup" ? [wordOf(own["link"]), wordOf(own["target"])] : null;
  const schema = lookup === null ? given : asShown(given, own);
  const options = mapping(schema["x-formloom"]);
  const type = FIELD_TYPES.get(wordOf(options["field"])) ?? UNKNOWN;
  const rows = type.rows && parent === "";
  const path = parent === "" ? key : `${parent}.${key}`;
  const onServer = options["computed"] === "server";
  const formula = lookup === null || onServer ? treeOf(options["formula"], trees) : nameTree(lookup);
  return {
    key, path, lookup, type, schema, options, position, parent, always, onServer, formula,
    title: wordOf(schema["title"], key),
    typed: type.writable && schema["readOnly"] !== true && formula === null && !onServer && lookup === null,
    target: type.value === "record" ? resolve(wordOf(options["form"]), form) : "",
    fill: mapping(options["fill"]) as { [target: string]: string },
    visible: treeOf(options["visible"], trees),
    required: treeOf(options["required"], trees),
    readonly: treeOf(options["readonly"], trees),
    default: treeOf(options["default"], trees),
    constraints: constraintsOf(schema, rows),
    rules: rulesOf(options, trees, path),
    columns: rows ? fieldsOf(mapping(schema["items"]), trees, form, key) : new Map(),
  };
}

const nameTree = (path: string[]): Tree => ({ kind: "name", path });

/** The schema of a lookup as that of what it shows, where the server told; words of its own count first. */
function asShown(schema: Values, own: Values): Values {
  const shows = mapping(own["shows"]);
  const theirs = mapping(shows["x-formloom"]);
  if (Object.keys(theirs).length === 0) return schema;
  const texts = mapping(own["text"]);
  const languages = [...Object.keys(mapping(theirs["text"])), ...Object.keys(texts)];
  const text = Object.fromEntries(languages.map((language) => {
    const options = mapping(mapping(theirs["text"])[language])["options"];
    return [language, { ...(options === undefined ? {} : { options }), ...mapping(texts[language]) }];
  }));
  const { field: _, shows: __, ...rest } = own;
  const words = Object.fromEntries(["title", "description"].filter((word) => schema[word] !== undefined).map((word) => [word, schema[word]!]));
  return { ...shows, ...words, "x-formloom": { ...rest, ...theirs, text } };
}

function treeOf(text: Json | undefined, trees: Trees): Tree | null {
  return typeof text === "string" && Object.hasOwn(trees, text) ? trees[text]! : null;
}

function rulesOf(options: Values, trees: Trees, path: string): Rule[] {
  const texts = mapping(options["text"]);
  return list(options["validations"]).filter(isObject).flatMap((one) => {
    const tree = treeOf(one["formula"], trees);
    // What is asked once it is stored, only the server can ask.
    if (tree === null || one["after"] === true) return [];
    const id = wordOf(one["id"]);
    return [{ id, tree, message: wordOf(one["message"]), texts: messagesOf(texts, id),
      path: path === "" ? wordOf(one["field"]) : path }];
  });
}

/** Language -> message of one validation. */
function messagesOf(texts: Values, id: string): Values {
  return Object.fromEntries(Object.entries(texts)
    .map(([language, words]) => [language, own(mapping(mapping(words)["messages"]), id)] as const)
    .filter((one): one is readonly [string, Json] => Boolean(one[1])));
}

/** What a picked record tells by the fields here: what a link fills, and what is read through it. */
export function toldBy(form: Form, link: Field): { [target: string]: string } {
  const around = link.parent === "" ? form.fields : form.fields.get(link.parent)!.columns;
  const shown = [...around.values()].flatMap((one) => (one.lookup !== null && one.lookup[0] === link.key ? [[one.key, one.lookup[1]] as const] : []));
  return { ...Object.fromEntries(shown), ...link.fill };
}

function fillsOf(fields: Fields): Form["fills"] {
  const found: Form["fills"] = new Map();
  for (const scope of [fields, ...[...fields.values()].map((top) => top.columns)]) {
    for (const link of scope.values()) {
      for (const [target, source] of Object.entries(link.fill)) {
        const path = scope.get(target)?.path;
        if (path !== undefined) found.set(path, [...(found.get(path) ?? []), { link, source: String(source) }]);
      }
    }
  }
  return found;
}

function mapping(value: Json | undefined): Values {
  return isObject(value) ? value : {};
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
