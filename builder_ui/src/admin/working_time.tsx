import { useId } from "react";
import type { CalendarChoice, CalendarDay } from "../api/index.ts";
import { useLanguage, useT, type Language } from "../app/languages/index.ts";
import { problemSentence } from "../app/problems.ts";
import { EmptyState, ErrorState, PageHeader, Skeleton, useToast } from "../ui/index.ts";
import "./admin.css";
import "./working_time.css";
import { useChooseCalendar, useWorkingTime } from "./working_time.ts";

/** Which calendar deadlines are counted in where no flow names one, and what it says of the weeks ahead. */
export function WorkingTimePage() {
  const t = useT();
  const toast = useToast();
  const known = useWorkingTime();
  const choosing = useChooseCalendar();
  const choose = (calendar: string): void =>
    choosing.mutate(calendar, {
      onSuccess: () => toast({ text: t("admin.calendar.chosen") }),
      onError: (problem) => toast({ text: problemSentence(problem, t), tone: "bad" }),
    });
  const chosen = choosing.isPending ? choosing.variables : known.data?.calendar;
  return (
    <>
      <PageHeader title={t("admin.calendar")} />
      <div className="admin-body">
        {known.isPending && <Skeleton lines={8} />}
        {known.error !== null && known.data === undefined && <ErrorState problem={known.error} onRetry={() => void known.refetch()} />}
        {known.data?.items.length === 0 && <EmptyState icon="clock" title={t("admin.calendar.empty")} text={t("admin.calendar.empty_text")} />}
        {known.data !== undefined && known.data.items.length > 0 && (
          <fieldset className="calendars">
            <legend className="calendars-legend">{t("admin.calendar.hint")}</legend>
            {known.data.items.map((one) => <Choice key={one.calendar} choice={one} chosen={one.calendar === chosen} onChoose={() => choose(one.calendar)} />)}
          </fieldset>
        )}
      </div>
    </>
  );
}

function Choice({ choice, chosen, onChoose }: { choice: CalendarChoice; chosen: boolean; onChoose: () => void }) {
  const t = useT();
  const id = useId();
  const country = choice.published_until !== null ? t("admin.calendar.cn", { year: choice.published_until }) : t("admin.calendar.no_country");
  return (
    <div className="calendar-choice">
      <label className="calendar-label">
        <input type="radio" name="calendar" checked={chosen} onChange={onChoose} aria-describedby={id} />
        <span className="calendar-title" translate="no">{choice.title}</span>
      </label>
      <p className="calendar-hours" id={id}>{choice.hours.join(" · ")}<br />{country}</p>
      <Weeks days={choice.ahead} title={choice.title} />
    </div>
  );
}

/** Six weeks as on a wall: days off grey, and marked where they are unlike their weekday. */
function Weeks({ days, title }: { days: CalendarDay[]; title: string }) {
  const t = useT();
  const language = useLanguage();
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return (
    <table className="weeks">
      <caption className="sr-only">{t("admin.calendar.ahead")} <span translate="no">{title}</span></caption>
      <thead><tr>{weeks[0]?.map((day) => <th key={day.date} scope="col">{dayIn(day.date, language, { weekday: "short" })}</th>)}</tr></thead>
      <tbody>{weeks.map((week) => <tr key={week[0]?.date}>{week.map((day) => <Day key={day.date} day={day} />)}</tr>)}</tbody>
    </table>
  );
}

function Day({ day }: { day: CalendarDay }) {
  const t = useT();
  const language = useLanguage();
  const state = t(day.works ? "admin.calendar.works" : "admin.calendar.off");
  const first = day.date.endsWith("-01");
  return (
    <td className={`week-day${day.works ? "" : " is-off"}${day.exception ? " is-exception" : ""}`} title={`${dayIn(day.date, language, { dateStyle: "full" })} · ${state}`}>
      <span>{first ? dayIn(day.date, language, { month: "numeric", day: "numeric" }) : Number(day.date.slice(8))}</span>
      {day.exception ? <span className="week-mark">{state}</span> : <span className="sr-only"> {state}</span>}
    </td>
  );
}

function dayIn(date: string, language: Language, how: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...how, timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
}
