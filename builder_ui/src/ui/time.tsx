import { useSyncExternalStore } from "react";
import { useLanguage, useT, type Language, type Translate } from "../app/languages/index.ts";
import { useZone } from "../app/me.ts";

const MINUTE = 60_000;
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [["minute", 60], ["hour", 24], ["day", 7]];

/** How long ago, or when it is to be; the exact moment in the workspace's zone on hovering. */
export function Time({ at, exact = false }: { at: string; exact?: boolean }) {
  const language = useLanguage();
  const zone = useZone();
  const t = useT();
  const now = useNow();
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return <>{at}</>;
  const full = momentIn(moment, language, zone);
  return <time dateTime={at} title={full}>{exact ? full : ago(moment, now, language, zone, t)}</time>;
}

/** "3 minutes ago" within a week, else the day. */
export function ago(moment: Date, now: number, language: Language, zone: string, t: Translate): string {
  let count = (moment.getTime() - now) / MINUTE;
  if (Math.abs(count) < 1) return t("ui.now");
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  for (const [unit, size] of STEPS) {
    if (Math.abs(count) < size) return words.format(Math.trunc(count), unit);
    count /= size;
  }
  const years = [moment, new Date(now)].map((one) => new Intl.DateTimeFormat("en", { year: "numeric", timeZone: zone }).format(one));
  const year = years[0] === years[1] ? {} : { year: "numeric" as const };
  return new Intl.DateTimeFormat(language, { month: "short", day: "numeric", ...year, timeZone: zone }).format(moment);
}

export function momentIn(moment: Date, language: Language, zone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(moment);
}

/** A length of time in seconds as two units at most: "2 天 3 小时", "25 min". */
export function span(seconds: number, language: Language): string {
  const minutes = Math.round(seconds / 60);
  const parts = [["day", Math.floor(minutes / 1440)], ["hour", Math.floor((minutes % 1440) / 60)], ["minute", minutes % 60]] as const;
  const first = Math.max(0, parts.findIndex(([, count]) => count > 0));
  const told = minutes === 0 ? [parts[2]] : parts.slice(first, first + 2).filter(([, count]) => count > 0);
  return told.map(([unit, count]) => new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" }).format(count)).join(" ");
}

let current = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** The time as pages tell it: it moves on every half minute while somebody listens. */
export const clock = {
  now: (): number => current,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    timer ??= setInterval(() => {
      current = Date.now();
      listeners.forEach((one) => one());
    }, MINUTE / 2);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  },
};

/** The time, again every half minute. */
export function useNow(): number {
  return useSyncExternalStore(clock.subscribe, clock.now);
}
