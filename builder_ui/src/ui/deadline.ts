/** A deadline as people say it: by when, or for how long it has been over. */

import type { Language, Translate } from "../app/languages/index.ts";
import { span } from "./time.tsx";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Nearer than this is soon, whatever the day is called. */
const SOON = 4 * HOUR;
const WEEK = 7;

/** late: over; soon: today, or within hours; later: the rest. */
export type Mood = "late" | "soon" | "later";

export function moodOf(due: Date, now: number, zone: string): Mood {
  const left = due.getTime() - now;
  if (left < 0) return "late";
  return left < SOON || daysBetween(due, now, zone) === 0 ? "soon" : "later";
}

/** "By 18:00 today", "2 days left", "Late by 3 hr"; days are those of the workspace's zone. */
export function phraseOf(due: Date, now: number, language: Language, zone: string, t: Translate): string {
  const left = due.getTime() - now;
  if (left < 0) return -left < MINUTE ? t("ui.due.just_late") : t("ui.due.late", { span: rough(-left, language) });
  const days = daysBetween(due, now, zone);
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(due);
  if (days === 0) return t("ui.due.today", { time });
  if (days === 1) return t("ui.due.tomorrow", { time });
  if (days < WEEK) return t("ui.due.left", { span: span(days * (DAY / 1000), language) });
  return t("ui.due.day", { day: new Intl.DateTimeFormat(language, { month: "short", day: "numeric", timeZone: zone }).format(due) });
}

/** In the largest unit only: what is two days late is not told in minutes. */
function rough(length: number, language: Language): string {
  const unit = length >= DAY ? DAY : length >= HOUR ? HOUR : MINUTE;
  return span(Math.floor(length / unit) * (unit / 1000), language);
}

/** Midnights between, by the calendar on the wall. */
function daysBetween(due: Date, now: number, zone: string): number {
  const day = (moment: Date): number => Date.parse(new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(moment));
  return Math.round((day(due) - day(new Date(now))) / DAY);
}
