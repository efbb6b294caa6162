import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { loadLanguage, translator, type Language } from "../app/languages/index.ts";
import { moodOf, phraseOf } from "./deadline.ts";
import { clock } from "./time.tsx";

const ZONE = "Asia/Shanghai";
const NOW = Date.parse("2026-03-12T10:00:00+08:00");
const told = (at: string, language: Language = "en", now = NOW): string => phraseOf(new Date(at), now, language, ZONE, translator(language));

beforeAll(() => Promise.all([loadLanguage("en"), loadLanguage("zh-CN")]));
afterEach(() => void vi.useRealTimers());

test.each([
  ["2026-03-12T18:00:00+08:00", "By 18:00 today", "今天 18:00 前", "soon"],
  ["2026-03-13T09:30:00+08:00", "By 09:30 tomorrow", "明天 09:30 前", "later"],
  ["2026-03-14T00:00:00+08:00", "2 days left", "还有 2天", "later"],
  ["2026-03-19T18:00:00+08:00", "By Mar 19", "3月19日前", "later"],
  ["2026-03-12T09:59:30+08:00", "Just late", "刚刚超期", "late"],
  ["2026-03-12T06:30:00+08:00", "Late by 3 hr", "已超 3小时", "late"],
  ["2026-03-09T18:00:00+08:00", "Late by 2 days", "已超 2天", "late"],
])("%s is told as %s", (at, en, zh, mood) => {
  expect([told(at), told(at, "zh-CN"), moodOf(new Date(at), NOW, ZONE)]).toEqual([en, zh, mood]);
});

test("days are the workspace's, and what is near is soon although it is tomorrow", () => {
  const evening = Date.parse("2026-03-12T23:30:00+08:00");
  expect(told("2026-03-12T16:30:00Z", "en", evening)).toBe("By 00:30 tomorrow");
  expect(moodOf(new Date("2026-03-12T16:30:00Z"), evening, ZONE)).toBe("soon");
});

test("the phrase is told anew while the page stays open", () => {
  vi.useFakeTimers({ now: NOW });
  const due = "2026-03-12T10:00:40+08:00";
  const phrases: string[] = [];
  const stop = clock.subscribe(() => phrases.push(told(due, "en", clock.now())));
  vi.advanceTimersByTime(120_000);
  stop();
  expect(phrases).toEqual(["By 10:00 today", "Just late", "Just late", "Late by 1 min"]);
  vi.advanceTimersByTime(120_000);
  expect(phrases).toHaveLength(4);
});
