/** Completion of keys and of words from closed lists, by the schema of the document's kind. */

import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import type { SyntaxNode } from "@lezer/common";
import { wordsAt } from "./schema_words.ts";

export function completions(context: CompletionContext, schema: unknown): CompletionResult | null {
  if (schema === undefined || schema === null) return null;
  const node = syntaxTree(context.state).resolveInner(context.pos, -1);
  const word = context.matchBefore(/"?[\w$-]*/);
  if (word === null || (word.from === word.to && !context.explicit)) return null;
  const atKey = isKey(node, context.state, word.from);
  const around = holder(node, atKey);
  if (around === null) return null;
  const found = wordsAt(schema, pathOf(around, context.state), valueOf(root(around), context.state));
  const there = atKey ? new Set(Object.keys((valueOf(around, context.state) ?? {}) as object)) : new Set<string>();
  const options: Completion[] = atKey
    ? [...found.keys].filter(([key]) => !there.has(key)).map(([key, detail]) => ({ label: JSON.stringify(key), detail, type: "property", apply: `${JSON.stringify(key)}: ` }))
    : found.values.map((value) => ({ label: JSON.stringify(value), type: "enum" }));
  const closed = context.state.sliceDoc(context.pos, context.pos + 1) === "\"" && word.text.startsWith("\"");
  return options.length === 0 ? null : { from: word.from, to: context.pos + (closed ? 1 : 0), options, validFor: /^"?[\w$-]*"?$/ };
}

/** In an object and not behind a colon. */
function isKey(node: SyntaxNode, state: EditorState, from: number): boolean {
  if (node.name === "PropertyName") return true;
  const before = state.sliceDoc(Math.max(0, from - 200), from).trimEnd().at(-1);
  return (before === "{" || before === ",") && nearest(node, ["Object", "Array"])?.name === "Object";
}

/** The object whose key is typed, or the value that is. */
function holder(node: SyntaxNode, atKey: boolean): SyntaxNode | null {
  if (atKey) return nearest(node, ["Object"]);
  return node.name === "Property" || node.name === "Object" || node.name === "Array" ? node : node.parent?.name === "Property" ? node.parent : node;
}

function nearest(node: SyntaxNode | null, names: string[]): SyntaxNode | null {
  let at = node;
  while (at !== null && !names.includes(at.name)) at = at.parent;
  return at;
}

function root(node: SyntaxNode): SyntaxNode {
  let at = node;
  while (at.parent !== null && at.parent.name !== "JsonText") at = at.parent;
  return at;
}

function pathOf(node: SyntaxNode, state: EditorState): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: SyntaxNode | null = node; at !== null; at = at.parent) {
    if (at.name === "Property") path.unshift(keyOf(at, state));
    else if (at.parent?.name === "Array") path.unshift(values(at.parent).findIndex((one) => one.from === at.from));
  }
  return path;
}

function keyOf(property: SyntaxNode, state: EditorState): string {
  const name = property.getChild("PropertyName");
  return name === null ? "" : state.sliceDoc(name.from, name.to).slice(1, -1);
}

const VALUES = new Set(["Object", "Array", "String", "Number", "True", "False", "Null"]);

function values(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let at = node.firstChild; at !== null; at = at.nextSibling) if (VALUES.has(at.name)) found.push(at);
  return found;
}

/** The value of what can be read so far. */
function valueOf(node: SyntaxNode, state: EditorState): unknown {
  if (node.name === "Object") return Object.fromEntries(node.getChildren("Property").map((one) => [keyOf(one, state), values(one)[0]]).map(([key, one]) => [key, one === undefined ? undefined : valueOf(one as SyntaxNode, state)]));
  if (node.name === "Array") return values(node).map((one) => valueOf(one, state));
  try {
    return JSON.parse(state.sliceDoc(node.from, node.to)) as unknown;
  } catch {
    return undefined;
  }
}
