"""Date-times as plays write them."""

from datetime import datetime


def moment(text: str) -> datetime | None:
    """A date-time with an offset, or None."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else None
