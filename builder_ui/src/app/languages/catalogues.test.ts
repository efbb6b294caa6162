import { beforeAll, describe, expect, it } from "vitest";
import { design as enDesign } from "./en/design.ts";
import { en as enMain } from "./en/index.ts";
import { work as enWork } from "./en/work_area.ts";
import { loadArea, loadLanguage, translator, type Word } from "./index.ts";
import { design as zhDesign } from "./zh/design.ts";
import { zh as zhMain } from "./zh/index.ts";
import { work as zhWork } from "./zh/work_area.ts";

const zh: Record<string, string> = { ...zhMain, ...zhDesign, ...zhWork };
const en: Record<string, string> = { ...enMain, ...enDesign, ...enWork };

const words = Object.keys(zh) as Word[];
const holes = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)/g)].map((one) => one[1]!))].toSorted();
const HAN = /[\u3400-\u9fff]/;
const sources = import.meta.glob<string>(["../../**/*.{ts,tsx}", "!../../**/*.test.ts"], { eager: true, query: "?raw", import: "default" });
const code = Object.entries(sources).filter(([path]) => !/^\.\/(zh|en)\//.test(path));

describe("the catalogues", () => {
  beforeAll(() => Promise.all([loadLanguage("zh-CN"), loadArea("design"), loadArea("work"), loadLanguage("en")]));

  it("of an area arrive in the languages that are there and in those that come", () => {
    expect([translator("zh-CN")("design.new"), translator("en")("design.new")]).toEqual([zh["design.new"], en["design.new"]]);
  });

  it("say the same things with the same values", () => {
    expect(words.filter((word) => holes(zh[word]!).join() !== holes(en[word]!).join())).toEqual([]);
  });

  it("keep to one language each", () => {
    expect(words.filter((word) => HAN.test(en[word]!))).toEqual([]);
  });

  it("hold no word that nobody says", () => {
    const text = code.map(([, source]) => source).join("\n");
    const computed = [...text.matchAll(/[`"]([a-z_.]+\.)\$\{/g)].map((one) => one[1]!);
    expect(words.filter((word) => !text.includes(`"${word}"`) && !computed.some((start) => word.startsWith(start)))).toEqual([]);
  });

  it("are the only place of sentences", () => {
    const spoken = (source: string): boolean => source.split("\n").some((line) => HAN.test(line) && !/^\s*(\/\*\*|\*|\/\/)/.test(line));
    expect(code.filter(([path, source]) => !path.endsWith("language.tsx") && spoken(source)).map(([path]) => path)).toEqual([]);
  });

  it("write a title within a sentence as one does there", () => {
    const t = translator("en");
    expect(["Site visit", "ID", "考勤"].map((what) => t("work.new", { what }))).toEqual(["New site visit", "New ID", "New 考勤"]);
  });

  it("choose between one and many", () => {
    const t = translator("en");
    expect([1, 0, 3].map((count) => t("fields.rows_count", { count }))).toEqual(["1 row", "0 rows", "3 rows"]);
    expect(translator("zh-CN")("fields.rows_count", { count: 1 })).toBe("1 行");
  });
});
