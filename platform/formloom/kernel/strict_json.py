"""JSON in and out, exactly: decimals stay decimals, and what JSON leaves open is refused.

Numbers with a fraction or an exponent are read as ``Decimal``, whole numbers as ``int``. A number
of at most 15 significant digits survives a double unchanged, so it is written as a JSON number.
"""

import json
import re
from decimal import Decimal
from typing import Any

MAX_DEPTH = 64
MAX_EXPONENT = 38
BAD_LETTER = re.compile("[\x00\ud800-\udfff]")


class BadJson(ValueError):
    """The text is not JSON we take. ``code`` is a problem code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def loads(text: str | bytes, *, max_depth: int = MAX_DEPTH) -> Any:
    """The value of a JSON text. Raises BadJson for everything ambiguous or unsafe."""
    try:
        value = json.loads(
            text, parse_float=_decimal, parse_int=_whole, parse_constant=_refuse_constant,
            object_pairs_hook=_unique,
        )
    except BadJson:
        raise
    except (ValueError, RecursionError) as error:
        raise BadJson("bad_json") from error
    _check(value, max_depth)
    return value


def trusted(text: str) -> Any:
    """The value of a JSON text that ``dumps`` wrote: numbers as ``loads`` has them, no checks."""
    return json.loads(text, parse_float=Decimal)


def dumps(value: Any, **options: Any) -> str:
    """The JSON text of a value; Decimals become JSON numbers."""
    return json.dumps(value, default=_plain, ensure_ascii=False, allow_nan=False, **options)


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(f"{type(value).__name__} is not JSON")


def _decimal(text: str) -> Decimal:
    number = Decimal(text)
    if number and abs(number.adjusted()) > MAX_EXPONENT:
        raise BadJson("number_too_long")
    return number


def _whole(text: str) -> int:
    if len(text) > MAX_EXPONENT:
        raise BadJson("number_too_long")
    return int(text)


def _refuse_constant(text: str) -> Any:
    raise BadJson("not_a_number")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise BadJson("duplicate_key")
    return found


def _check(value: Any, max_depth: int) -> None:
    """Walk without recursion: depth, NUL and lone surrogates."""
    waiting = [(value, 0)]
    while waiting:
        item, depth = waiting.pop()
        if depth > max_depth:
            raise BadJson("too_deep")
        if isinstance(item, str):
            _check_text(item)
        elif isinstance(item, dict):
            for key, child in item.items():
                _check_text(key)
                waiting.append((child, depth + 1))
        elif isinstance(item, list):
            waiting.extend((child, depth + 1) for child in item)


def _check_text(text: str) -> None:
    if BAD_LETTER.search(text):
        raise BadJson("bad_text")
