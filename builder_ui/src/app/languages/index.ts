/** Our own words in the reader's language. Chinese is the source; the compiler finds what English lacks. */

import { createContext, useContext, useMemo } from "react";
import type { design } from "./zh/design.ts";
import type { zh } from "./zh/index.ts";
import type { work } from "./zh/work_area.ts";

export type Language = "zh-CN" | "en";
type Source = typeof zh & typeof design & typeof work;
export type Word = keyof Source;

type Holes<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;
type Params<Key extends Word> = [Holes<Source[Key]>] extends [never]
  ? []
  : [params: Record<Holes<Source[Key]>, string | number>];

export type Translate = <Key extends Word>(key: Key, ...params: Params<Key>) => string;
export type T = Translate;
type Catalogue = Partial<Record<Word, string>>;

export const LANGUAGES: readonly Language[] = ["zh-CN", "en"];

const LOADERS: Record<Language, () => Promise<Catalogue>> = {
  "zh-CN": async () => (await import("./zh/index.ts")).zh,
  en: async () => (await import("./en/index.ts")).en,
};
/** Words that the first page does not say: they arrive with the pages that do. */
const AREAS = {
  design: { "zh-CN": async () => (await import("./zh/design.ts")).design, en: async () => (await import("./en/design.ts")).design },
  work: { "zh-CN": async () => (await import("./zh/work_area.ts")).work, en: async () => (await import("./en/work_area.ts")).work },
} satisfies Record<string, Record<Language, () => Promise<Catalogue>>>;
const wanted = new Set<keyof typeof AREAS>();
const loading = new Map<Language, Promise<void>>();
const loaded = new Map<Language, Catalogue>();

/** Fetches the words of a language, once: nobody reads two at a time. */
export function loadLanguage(language: Language): Promise<void> {
  const running = loading.get(language) ?? arrive(language);
  loading.set(language, running);
  // What failed once, as a page does while the network is away, may be tried again.
  running.catch(() => loading.delete(language));
  return running;
}

/** Fetches the words of an area in the languages that are read, and in those that will be. */
export async function loadArea(area: keyof typeof AREAS): Promise<void> {
  wanted.add(area);
  await Promise.all([...loading].map(([language, running]) => running.then(() => add(area, language))));
}

async function arrive(language: Language): Promise<void> {
  loaded.set(language, await LOADERS[language]());
  await Promise.all([...wanted].map((area) => add(area, language)));
}

async function add(area: keyof typeof AREAS, language: Language): Promise<void> {
  const words = await AREAS[area][language]();
  loaded.set(language, { ...loaded.get(language), ...words });
}

/** `{count}`, or words that go by it: `{count|file|files}`. What stands in `{what}` is a title within the sentence. */
const HOLE = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/** Our words in a language that has been loaded. */
export function translator(language: Language): Translate {
  return (key, ...params) => {
    const values: Record<string, string | number> = params[0] ?? {};
    return (loaded.get(language)?.[key] ?? key).replace(HOLE, (hole, name: string, one?: string, many?: string) =>
      one === undefined ? (name === "what" ? within(String(values[name] ?? hole), language) : String(values[name] ?? hole)) : String(Number(values[name]) === 1 ? one : many));
  };
}

/** Whether a word computed at run time, such as a problem code, is in the catalogue. */
export function isWord(key: string): key is Word {
  return [...loaded.values()].some((words) => Object.hasOwn(words, key));
}

/** A title within a sentence: "New site visit", but "New ID". */
function within(title: string, language: Language): string {
  return language === "en" && /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** The nearest language of ours to a browser's or an account's tag. */
export function nearest(tag: string | null | undefined): Language {
  return tag?.toLowerCase().startsWith("zh") === true ? "zh-CN" : "en";
}

export const LanguageContext = createContext<Language>("zh-CN");

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useT(): Translate {
  const language = useLanguage();
  return useMemo(() => translator(language), [language]);
}
