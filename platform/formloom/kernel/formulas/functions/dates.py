"""Days and moments. A function of a blank date is blank; wall-clock parts are those of the workspace."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from formloom.kernel.formulas import dates
from formloom.kernel.formulas.dates import Stamp
from formloom.kernel.formulas.errors import Failure
from formloom.kernel.formulas.function import Arg, Function, Run, family

Range = tuple[Stamp, Stamp]
FIRST_DAYS = {1: 6, 2: 0}
"""WEEKDAY's kind -> the weekday (Monday is 0) that it counts as 1."""


def _today(run: Run) -> str:
    return run.env.ctx.today.isoformat()


def _now(run: Run) -> str:
    return dates.written(run.env.ctx.now.replace(microsecond=0))


def _date(run: Run, year: Decimal, month: Decimal, day: Decimal) -> str:
    """Months and days beyond their end run on into the next year or month."""
    if max(abs(int(year)), abs(int(month)), abs(int(day))) > dates.FARTHEST:
        raise Failure("date_out_of_range")
    first = _month(int(year), int(month))
    return dates.written(dates.shifted(first, timedelta(days=int(day) - 1)))


def _month(year: int, month: int) -> date:
    """The first day of a month, counted on over years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if not 1 <= year <= 9999:
        raise Failure("date_out_of_range")
    return date(year, month, 1)


def _part(name: str) -> Callable[[Run, Stamp | None], Decimal | None]:
    def part(run: Run, at: Stamp | None) -> Decimal | None:
        return None if at is None else Decimal(getattr(dates.local(at, run.env.ctx.zone), name))
    return part


def _weekday(run: Run, at: Stamp | None, kind: Decimal | None) -> Decimal | None:
    first = FIRST_DAYS.get(1 if kind is None else int(kind))
    if first is None:
        raise Failure("bad_argument")
    if at is None:
        return None
    return Decimal((dates.day_of(at, run.env.ctx.zone).weekday() - first) % 7 + 1)


def _days(run: Run, end: Stamp | None, start: Stamp | None) -> Decimal | None:
    if end is None or start is None:
        return None
    zone = run.env.ctx.zone
    return Decimal((dates.day_of(end, zone) - dates.day_of(start, zone)).days)


def _datedif(run: Run, start: Stamp | None, end: Stamp | None, unit: str) -> Decimal | None:
    if unit not in ("Y", "M", "D", "YM", "MD"):
        raise Failure("bad_argument")
    if start is None or end is None:
        return None
    first, last = dates.day_of(start, run.env.ctx.zone), dates.day_of(end, run.env.ctx.zone)
    if first > last:
        raise Failure("bad_argument")
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    if unit == "D":
        return Decimal((last - first).days)
    if unit == "MD":
        return Decimal((last - _moved(first, months)).days)
    return Decimal({"Y": months // 12, "M": months, "YM": months % 12}[unit])


def _moved(day: date, months: int) -> date:
    """The same day of another month, or that month's last."""
    month = _month(day.year, day.month + months)
    return month.replace(day=min(day.day, monthrange(month.year, month.month)[1]))


def _edate(run: Run, at: Stamp | None, months: Decimal) -> str | None:
    if months.copy_abs() > dates.FARTHEST:
        raise Failure("date_out_of_range")
    return None if at is None else _moved(dates.day_of(at, run.env.ctx.zone), int(months)).isoformat()


def _eomonth(run: Run, at: Stamp | None, months: Decimal) -> str | None:
    if months.copy_abs() > dates.FARTHEST:
        raise Failure("date_out_of_range")
    if at is None:
        return None
    day = dates.day_of(at, run.env.ctx.zone)
    month = _month(day.year, day.month + int(months))
    return month.replace(day=monthrange(month.year, month.month)[1]).isoformat()


def _daterange(run: Run, start: Stamp | None, end: Stamp | None) -> list[str] | None:
    if start is None or end is None:
        return None
    first, last = (dates.day_of(one, run.env.ctx.zone) for one in (start, end))
    if first > last:
        raise Failure("bad_argument")
    return [first.isoformat(), last.isoformat()]


def _overlaps(run: Run, one: Range | None, other: Range | None) -> bool | None:
    if one is None or other is None:
        return None
    (first, last), (start, end) = (
        [dates.day_of(day, run.env.ctx.zone) for day in range] for range in (one, other))
    return first <= end and start <= last


DATE = Arg("date", "date")
MONTHS = Arg("months", "number")

DATES = family(
    Function("TODAY", (), "date", _today,
             {"en": "The present day in the workspace.", "zh-CN": "返回工作区的当天日期。"}),
    Function("NOW", (), "datetime", _now,
             {"en": "The present moment, to the second.", "zh-CN": "返回当前时刻，精确到秒。"}),
    Function("DATE", (Arg("year", "number"), Arg("month", "number"), Arg("day", "number")), "date", _date,
             {"en": "The day of a year, month and day; what is too much runs on.",
              "zh-CN": "由年、月、日组成日期，超出的部分顺延。"}),
    Function("YEAR", (DATE,), "number", _part("year"),
             {"en": "The year of a date.", "zh-CN": "返回日期的年份。"}),
    Function("MONTH", (DATE,), "number", _part("month"),
             {"en": "The month of a date, 1 to 12.", "zh-CN": "返回日期的月份，1 到 12。"}),
    Function("DAY", (DATE,), "number", _part("day"),
             {"en": "The day of the month, 1 to 31.", "zh-CN": "返回日期是当月的第几天。"}),
    Function("HOUR", (DATE,), "number", _part("hour"),
             {"en": "The hour of a moment, 0 to 23.", "zh-CN": "返回时刻的小时，0 到 23。"}),
    Function("MINUTE", (DATE,), "number", _part("minute"),
             {"en": "The minute of a moment, 0 to 59.", "zh-CN": "返回时刻的分钟，0 到 59。"}),
    Function("WEEKDAY", (DATE, Arg("kind", "number", optional=True)), "number", _weekday,
             {"en": "The day of the week: Sunday is 1, or with kind 2 Monday is 1.",
              "zh-CN": "返回星期几：默认星期日为 1，类型为 2 时星期一为 1。"}),
    Function("DAYS", (Arg("end", "date"), Arg("start", "date")), "number", _days,
             {"en": "How many days lie between two dates.", "zh-CN": "返回两个日期相差的天数。"}),
    Function("DATEDIF", (Arg("start", "date"), Arg("end", "date"), Arg("unit", "text")), "number", _datedif,
             {"en": "Whole years (Y), months (M) or days (D) between dates; YM and MD: what is left over.",
              "zh-CN": "返回两个日期之间的整年（Y）、整月（M）、天数（D）；YM、MD 为余数。"}),
    Function("EDATE", (DATE, MONTHS), "date", _edate,
             {"en": "The same day so many months later, or that month's last.",
              "zh-CN": "返回若干个月后的同一天，没有这一天时为月末。"}),
    Function("EOMONTH", (DATE, MONTHS), "date", _eomonth,
             {"en": "The last day of the month so many months later.",
             "zh-CN": "返回若干个月后的月末日期。"}),
    Function("DATERANGE", (Arg("start", "date"), Arg("end", "date")), "daterange", _daterange,
             {"en": "The range from one day to another; fails when it would end before it begins.",
              "zh-CN": "由开始日期和结束日期组成日期范围；结束早于开始时出错。"}),
    Function("OVERLAPS", (Arg("range", "daterange"), Arg("other", "daterange")), "boolean", _overlaps,
             {"en": "Whether two ranges have a day in common; a date is a range of one day.",
              "zh-CN": "两个日期范围是否有重合的日期；单个日期视为一天的范围。"}),
)
