"""Reading days: texts of the one shape, for days that exist."""

import re
from datetime import date
from typing import Any

SHAPE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def is_day(raw: Any) -> bool:
    """Whether this is a day of the calendar, ``2026-11-24``."""
    if not isinstance(raw, str) or not SHAPE.fullmatch(raw):
        return False
    try:
        date.fromisoformat(raw)
    except ValueError:
        return False
    return True
