"""``v[1..50]`` stands for v1 … v50 wherever people may stand."""

import re
from typing import Any

RANGE = re.compile(r"([A-Za-z]\w*)\[(\d{1,4})\.\.(\d{1,4})\]")
MOST = 1000


def expand(value: Any) -> list[str]:
    """The people of a name, a range, or a list of both. What is no rising range stays as written."""
    if isinstance(value, list):
        return [one for part in value for one in expand(part)]
    text = str(value)
    found = RANGE.fullmatch(text)
    if found is None:
        return [text]
    name, first, last = found[1], int(found[2]), int(found[3])
    if not first <= last < first + MOST:
        return [text]
    return [f"{name}{number}" for number in range(first, last + 1)]
