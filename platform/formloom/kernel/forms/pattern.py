"""Patterns of JSON Schema (ECMAScript, Unicode mode) on a linear-time engine.

Only what both engines read alike is let through; where their classes differ it is written out.
"""

import re
from functools import lru_cache
from typing import Any

import re2

from formloom.kernel.forms.pattern_size import Pieces

SPACE = r"\t\n\v\f\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}"
NOT_SPACE = (
    r"\x{0}-\x{8}\x{e}-\x{1f}\x{21}-\x{9f}\x{a1}-\x{167f}\x{1681}-\x{1fff}\x{200b}-\x{2027}\x{202a}-\x{202e}"
    r"\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{fefe}\x{ff00}-\x{10ffff}"
)
MOST_PIECES = 1000
ANY = r"[^\n\r\x{2028}\x{2029}]"

TOKEN = re.compile(
    r"\\u\{(?P<brace>[0-9A-Fa-f]{1,6})\}|\\u(?P<four>[0-9A-Fa-f]{4})|\\x(?P<two>[0-9A-Fa-f]{2})"
    r"|\\c(?P<control>[A-Za-z])|\\(?P<prop>[pP])\{(?P<name>[A-Za-z_=]+)\}"
    r"|\\(?P<kind>[dDwWsSbB])|\\(?P<named>[tnvfr])|\\(?P<zero>0)(?![0-9])|\\(?P<punct>[\^$\\.*+?()\[\]{}|/-])"
    r"|(?P<count>\{[0-9]+(?:,[0-9]*)?\})|(?P<group>\(\?:|\(\?<[A-Za-z_][A-Za-z0-9_]*>|\((?!\?))"
    r"|(?P<plain>[^\\{}(])", re.DOTALL)


class BadPattern(ValueError):
    """The pattern cannot run in both engines alike."""


def translate(pattern: str) -> str:
    """The same pattern in the linear-time engine's dialect. Raises BadPattern."""
    return _read(pattern)[0]


def pieces_in(pattern: str) -> int:
    """How many pieces the pattern has once its repeats are written out. Raises BadPattern."""
    return _read(pattern)[1]


def _read(pattern: str) -> tuple[str, int]:
    """The translation, and the pieces."""
    out: list[str] = []
    at, in_class, pieces = 0, False, Pieces()
    while at < len(pattern):
        if in_class and pattern[at] in "{}(":
            out.append(f"\\{pattern[at]}")
            at += 1
            continue
        found = TOKEN.match(pattern, at)
        if found is None:
            raise BadPattern(pattern[at:at + 10])
        pieces.take(found[0], in_class=in_class)
        text, in_class = _token(found, in_class)
        out.append(text)
        at = found.end()
    if in_class:
        raise BadPattern("[")
    if pieces.total > MOST_PIECES:
        raise BadPattern(pattern[:10])
    return "".join(out), pieces.total


def _token(found: re.Match[str], in_class: bool) -> tuple[str, bool]:
    """One piece, and whether the next one stands inside a class."""
    kind, text = str(found.lastgroup), found[0]
    if kind in ("brace", "four", "two"):
        return rf"\x{{{found[kind]}}}", in_class
    if kind == "control":
        return rf"\x{{{ord(found[kind]) % 32:x}}}", in_class
    if kind == "name":
        return rf"\{found['prop']}{{{found['name'].removeprefix('Script=').removeprefix('sc=')}}}", in_class
    if kind == "kind":
        return _shorthand(found[kind], in_class), in_class
    if kind == "zero":
        return r"\x{0}", in_class
    if kind == "punct":
        if text == r"\-" and not in_class:
            raise BadPattern(text)
        return text if text != r"\/" else "/", in_class
    if kind in ("count", "group"):
        return text, in_class
    return _plain(text, in_class)


def _shorthand(letter: str, in_class: bool) -> str:
    if letter == "s":
        return SPACE if in_class else f"[{SPACE}]"
    if letter == "S":
        return NOT_SPACE if in_class else f"[{NOT_SPACE}]"
    if in_class and letter in "bB":
        raise BadPattern(letter)
    return f"\\{letter}"


def _plain(letter: str, in_class: bool) -> tuple[str, bool]:
    if in_class:
        if letter == "[":
            raise BadPattern(letter)
        return letter, letter != "]"
    if letter == "]":
        raise BadPattern(letter)
    if letter == "[":
        return letter, True
    return (ANY, False) if letter == "." else (letter, False)


@lru_cache(maxsize=2000)
def compiled(pattern: str) -> Any:
    """The matcher. Raises BadPattern for what cannot be had in linear time."""
    options = re2.Options()
    options.max_mem = 1 << 20
    options.log_errors = False
    try:
        return re2.compile(translate(pattern), options)
    except re2.error as error:
        raise BadPattern(pattern) from error


def matches(pattern: str, text: str) -> bool:
    """Whether the pattern occurs in the text; a pattern that cannot run forbids nothing."""
    try:
        return compiled(pattern).search(text) is not None
    except (BadPattern, UnicodeEncodeError):
        return True
