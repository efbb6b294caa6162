/** Our own words in the reader's language. Chinese is the source; the compiler finds what English lacks. */

import { createContext, useContext, useMemo } from "react";
import { en } from "./en/index.ts";
import { zh } from "./zh/index.ts";

export type Language = "zh-CN" | "en";
export type Word = keyof typeof zh;

type Holes<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;
type Params<Key extends Word> = [Holes<(typeof zh)[Key]>] extends [never]
  ? []
  : [params: Record<Holes<(typeof zh)[Key]>, string | number>];

export type Translate = <Key extends Word>(key: Key, ...params: Params<Key>) => string;
export type T = Translate;

export const LANGUAGES: readonly Language[] = ["zh-CN", "en"];
const CATALOGUES: Record<Language, Record<Word, string>> = { "zh-CN": zh, en };

/** `{count}`, or words that go by it: `{count|file|files}`. */
const HOLE = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

export function translator(language: Language): Translate {
  return (key, ...params) => {
    const values: Record<string, string | number> = params[0] ?? {};
    return CATALOGUES[language][key].replace(HOLE, (hole, name: string, one?: string, many?: string) =>
      one === undefined ? String(values[name] ?? hole) : String(Number(values[name]) === 1 ? one : many));
  };
}

/** Whether a word computed at run time, such as a problem code, is in the catalogue. */
export function isWord(key: string): key is Word {
  return Object.hasOwn(zh, key);
}

/** The nearest language of ours to a browser's or an account's tag. */
export function nearest(tag: string | null | undefined): Language {
  return tag?.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

export const LanguageContext = createContext<Language>("zh-CN");

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useT(): Translate {
  const language = useLanguage();
  return useMemo(() => translator(language), [language]);
}
