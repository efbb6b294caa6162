/** The layout of a form as its definition tells it: sections, columns, dividers, notes, and the fields that no piece names. */

import { textIn } from "../../fields/words.ts";
import type { Field } from "../../kernel/forms/field.ts";
import type { Form } from "../../kernel/forms/form.ts";
import { isObject, own, type Json, type Values } from "../../kernel/forms/values.ts";

export type Piece = {
  key: string;
  kind: string;
  title: string;
  /** The words of a note. */
  words: string;
  count: number;
  collapsed: boolean;
  fields: Field[];
  items: Piece[];
  /** Of a list of linked records: the other form, its link, what is shown of it. */
  related: { form: string; link: string; columns: string[] };
};

const FEWEST = 2;

export function piecesOf(form: Form, language: string): Piece[] {
  const options = own(form.document, "x-formloom");
  const layout = isObject(options) ? own(options, "layout") : undefined;
  const named = new Set<string>();
  const pieces = piecesIn(form, layout, language, named, "");
  const rest = [...form.fields.values()].filter((field) => !named.has(field.key));
  return rest.length === 0 ? pieces : [...pieces, { ...EMPTY, key: "rest", kind: "section", fields: rest }];
}

const EMPTY: Piece = { key: "", kind: "", title: "", words: "", count: FEWEST, collapsed: false, fields: [], items: [],
  related: { form: "", link: "", columns: [] } };

function piecesIn(form: Form, layout: Json | undefined, language: string, named: Set<string>, prefix: string): Piece[] {
  return (Array.isArray(layout) ? layout : []).filter(isObject).map((one, at) => {
    const key = `${prefix}${at}`;
    return {
      key, kind: String(one["kind"] ?? ""),
      title: told(one, "title", language), words: told(one, "description", language),
      count: typeof one["count"] === "number" ? one["count"] : FEWEST,
      collapsed: one["collapsed"] === true,
      fields: fieldsIn(form, one["fields"], named),
      items: piecesIn(form, one["items"], language, named, `${key}.`),
      related: {
        form: String(one["form"] ?? ""), link: String(one["link"] ?? ""),
        columns: Array.isArray(one["columns"]) ? one["columns"].map(String) : [],
      },
    };
  });
}

/** Fields in the order of the layout; each stands once, where it is named first. */
function fieldsIn(form: Form, keys: Json | undefined, named: Set<string>): Field[] {
  return (Array.isArray(keys) ? keys : []).flatMap((key) => {
    const field = form.fields.get(String(key));
    if (field === undefined || named.has(field.key)) return [];
    named.add(field.key);
    return [field];
  });
}

function told(piece: Values, word: string, language: string): string {
  const texts = own(piece, "text");
  const words = isObject(texts) ? own(texts, language) : undefined;
  return textIn((isObject(words) ? own(words, word) : undefined) ?? own(piece, word), language);
}

export function fieldsBelow(piece: Piece): Field[] {
  return [...piece.fields, ...piece.items.flatMap(fieldsBelow)];
}
