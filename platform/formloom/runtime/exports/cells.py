"""What stands in the cells of an exported file: texts, numbers and dates as values, not yet as letters."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

HARMFUL = frozenset("=+-@\t\r\n＝＋－＠")
"""A text that begins with one of these may be run as a formula by whoever opens the file."""

@dataclass(frozen=True)
class Number:
    """A number with the places behind the point that its field shows."""

    value: Decimal
    scale: int


Cell = str | Number | date | datetime | None


def is_harmful(text: str) -> bool:
    """Whether a spreadsheet could take the text for a formula, also behind blanks."""
    return text[:1] in HARMFUL or text.lstrip()[:1] in HARMFUL
