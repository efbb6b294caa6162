"""Working time as one number line: minutes since half past eight on the Monday with which the year begins.

A day has 480 of them, from 8:30 to 12:00 and from 13:30 to 18:00, a week five days.
"""

DAY = 480
WEEK = 5 * DAY
MORNING = 210
WEEKS = 52
END = WEEKS * WEEK - 30
"""Half past five on the Friday of the last week."""
NAMES = ("mon", "tue", "wed", "thu", "fri")


def moment(minute: int) -> str:
    """As stories write it: ``-6 tue 09:40``."""
    clock = on_the_clock(minute)
    return f"{day(minute)} {clock // 60:02}:{clock % 60:02}"


def on_the_clock(minute: int) -> int:
    """Minutes since midnight."""
    within = minute % DAY
    return 8 * 60 + 30 + within if within < MORNING else 13 * 60 + 30 + within - MORNING


def day(minute: int) -> str:
    """The date of a moment, as stories write it: ``-6 tue``."""
    week, rest = divmod(minute // DAY, 5)
    return f"{week - WEEKS + 1} {NAMES[rest]}"


def since_break(minute: int) -> int:
    """How long people have been at work without a break."""
    within = minute % DAY
    return within if within < MORNING else within - MORNING


def ago(minute: int) -> str:
    """As rows write it: ``-P37DT2H``, counted from the end of the last week."""
    clock = on_the_clock(minute)
    week, rest = divmod(minute // DAY, 5)
    days = (week - WEEKS + 1) * 7 + rest - 5
    hours, minutes = divmod(24 * 60 - clock, 60)
    return f"-P{-days - 1}DT{hours}H" + (f"{minutes}M" if minutes else "")
