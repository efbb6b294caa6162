import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguage, translator } from "../app/languages/index.ts";
import { ago, span } from "./time.tsx";

const NOW = Date.parse("2026-03-12T02:00:00Z");
const told = (at: string, language: "en" | "zh-CN" = "en"): string => ago(new Date(at), NOW, language, "Asia/Shanghai", translator(language));

describe("a moment in words", () => {
  beforeAll(() => Promise.all([loadLanguage("en"), loadLanguage("zh-CN")]));

  it("is told by how long ago it was, within a week", () => {
    expect(["2026-03-12T01:59:40Z", "2026-03-12T01:57:00Z", "2026-03-11T23:00:00Z", "2026-03-11T01:00:00Z"].map((at) => told(at)))
      .toEqual(["just now", "3 minutes ago", "3 hours ago", "yesterday"]);
    expect(told("2026-03-12T05:00:00Z", "zh-CN")).toBe("3小时后");
  });

  it("is the day in the workspace's zone beyond that, with the year where it is another one", () => {
    expect(told("2026-03-01T20:00:00Z")).toBe("Mar 2");
    expect(told("2025-12-30T20:00:00Z")).toBe("Dec 31, 2025");
  });
});

describe("a length of time", () => {
  it("has two units at most", () => {
    expect([0, 1500, 7500, 200_000].map((seconds) => span(seconds, "en"))).toEqual(["0 min", "25 min", "2 hr 5 min", "2 days 7 hr"]);
  });
});
