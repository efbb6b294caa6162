"""Times as stories tell them: ``-6 tue 09:40`` is a moment, ``-6 tue`` a date.

Week 0 is the sample's last working week, -1 the one before, 1 the one to come.
"""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from formloom.kernel.packages.times import absolute, instant, relative

END = date(2026, 1, 3)
"""The Saturday that recording counts from. Any would do: every time is made relative again."""
ZONE = ZoneInfo("Asia/Shanghai")
WHEN = re.compile(r"([-+]?\d{1,3}) (mon|tue|wed|thu|fri|sat|sun)(?: (\d\d):(\d\d))?")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def real(text: str) -> str:
    """A text of a story or a package, with its time made real while recording."""
    found = WHEN.fullmatch(text)
    if found is None:
        return absolute(text, END, ZONE)
    day = END + timedelta(weeks=int(found[1]), days=DAYS.index(found[2]) - DAYS.index("sat"))
    if found[3] is None:
        return day.isoformat()
    return instant(datetime.combine(day, time(int(found[3]), int(found[4])), ZONE))


def told_again(text: str) -> str:
    """The reverse, as a package has it."""
    return relative(text, END, ZONE)
