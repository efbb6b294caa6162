"""Random formulas over the fields of a random form: mostly sound, sometimes of a wrong type."""

from collections.abc import Callable, Mapping, Sequence
from random import Random

Names = Mapping[str, Sequence[str]]
"""Type -> names of that type; ``list:number`` for columns."""

NUMBERS = ("0", "1", "2", "3", "0.1", "0.05", "7", "10", "100", "2.345", "1234567.89")
TEXTS = ('"A"', '"a"', '"ready"', '"𠮷野家"', '" x "', '"1.5"', '"2026-02-28"')
CRITERIA = ('">1"', '"<>A"', '"A"', '2', '"="', '"<=0.1"', 'TRUE')
PATTERNS = ('"0.00"', '"#,##0.0"', '"0%"')
UNITS = ('"Y"', '"M"', '"MD"')
ROUNDING = ("ROUND", "ROUNDUP", "ROUNDDOWN")
GATHERING = ("SUM", "MIN", "MAX", "AVERAGE")
DAYS = ("TODAY()", "DATE(2026, 2, 29)", 'EDATE("2026-01-31", 1)')


class Writer:
    """Writes formulas with one random generator over one set of names."""

    def __init__(self, rng: Random, names: Names) -> None:
        self.rng = rng
        self.names = names

    def any(self, wanted: str, depth: int = 3) -> str:
        """A formula that should give the wanted type."""
        if self.rng.random() < 0.04:
            wanted = self.rng.choice(["number", "text", "boolean", "date"])
        kind = wanted if wanted in WAYS else "text"
        if depth <= 0 or self.rng.random() < 0.25:
            return self.leaf(kind)
        return self.rng.choice(WAYS[kind])(self, depth - 1)

    def leaf(self, kind: str) -> str:
        found = self.names.get(kind, ())
        if found and self.rng.random() < 0.7:
            return self.rng.choice(list(found))
        return self.rng.choice({
            "number": NUMBERS, "text": TEXTS, "boolean": ("TRUE", "FALSE"), "date": DAYS,
            "datetime": ("NOW()",),
        }[kind])

    def column(self, kind: str) -> str:
        return self.rng.choice(list(self.names.get(f"list:{kind}", ())) or [self.leaf(kind)])

    def one_of(self, *words: str) -> str:
        return self.rng.choice(words)


Way = Callable[[Writer, int], str]

WAYS: Mapping[str, Sequence[Way]] = {
    "number": (
        lambda w, d: f"{w.any('number', d)} {w.one_of('+', '-', '*', '/')} {w.any('number', d)}",
        lambda w, d: f"({w.any('number', d)}) ^ {w.one_of('2', '-1', '0.5')}",
        lambda w, d: f"{w.rng.choice(ROUNDING)}({w.any('number', d)}, {w.one_of('0', '2', '-1')})",
        lambda w, d: f"{w.rng.choice(GATHERING)}({w.column('number')}, {w.any('number', d)})",
        lambda w, d: f"{w.one_of('COUNT', 'COUNTA')}({w.column('text')}, {w.column('number')})",
        lambda w, d: f"COUNTIF({w.column(w.one_of('number', 'text'))}, {w.rng.choice(CRITERIA)})",
        lambda w, d: f"SUMIF({w.column('text')}, {w.rng.choice(CRITERIA)}, {w.column('number')})",
        lambda w, d: f"IF({w.any('boolean', d)}, {w.any('number', d)}, {w.any('number', d)})",
        lambda w, d: f"IFERROR({w.any('number', d)}, {w.any('number', d)})",
        lambda w, d: f"MOD({w.any('number', d)}, {w.any('number', d)})",
        lambda w, d: f"{w.one_of('CEILING', 'FLOOR')}({w.any('number', d)}, {w.any('number', d)})",
        lambda w, d: f"LEN({w.any('text', d)})",
        lambda w, d: f"{w.any('date', d)} - {w.any(w.one_of('date', 'datetime'), d)}",
        lambda w, d: f"{w.one_of('YEAR', 'MONTH', 'DAY', 'WEEKDAY', 'HOUR')}({w.any('datetime', d)})",
        lambda w, d: f"DATEDIF({w.any('date', d)}, {w.any('date', d)}, {w.rng.choice(UNITS)})",
        lambda w, d: f"-({w.any('number', d)})%",
    ),
    "text": (
        lambda w, d: f"{w.any('text', d)} & {w.any(w.one_of('text', 'number', 'boolean'), d)}",
        lambda w, d: f"{w.one_of('LEFT', 'RIGHT')}({w.any('text', d)}, {w.any('number', d)})",
        lambda w, d: f"MID({w.any('text', d)}, 2, {w.any('number', d)})",
        lambda w, d: f"{w.one_of('UPPER', 'LOWER', 'TRIM')}({w.any('text', d)})",
        lambda w, d: f"SUBSTITUTE({w.any('text', d)}, {w.any('text', d)}, {w.any('text', d)})",
        lambda w, d: f"TEXT({w.any('number', d)}, {w.rng.choice(PATTERNS)})",
        lambda w, d: f"TEXT({w.any('datetime', d)}, \"yyyy-MM-dd HH:mm\")",
        lambda w, d: f"JOIN({w.column('text')}, {w.any('text', d)})",
        lambda w, d: f"SWITCH({w.any('text', d)}, {w.any('text', d)}, {w.any('text', d)}, {w.leaf('text')})",
        lambda w, d: f"IF({w.any('boolean', d)}, {w.any('text', d)}, {w.any('text', d)})",
    ),
    "boolean": (
        lambda w, d: f"{w.any('number', d)} {w.one_of('=', '<>', '<', '<=', '>', '>=')} {w.any('number', d)}",
        lambda w, d: f"{w.any('text', d)} {w.one_of('=', '<>', '<')} {w.any('text', d)}",
        lambda w, d: f"{w.any('date', d)} {w.one_of('=', '<', '>=')} {w.any('datetime', d)}",
        lambda w, d: f"{w.one_of('AND', 'OR')}({w.any('boolean', d)}, {w.any('boolean', d)})",
        lambda w, d: f"NOT({w.any('boolean', d)})",
        lambda w, d: f"ISBLANK({w.any(w.one_of('number', 'text', 'date'), d)})",
        lambda w, d: f"CONTAINS({w.any('text', d)}, {w.any('text', d)})",
    ),
    "date": (
        lambda w, d: f"{w.any('date', d)} {w.one_of('+', '-')} {w.any('number', d)}",
        lambda w, d: f"{w.one_of('EDATE', 'EOMONTH')}({w.any('date', d)}, {w.any('number', d)})",
        lambda w, d: f"DATE(2026, {w.any('number', d)}, {w.any('number', d)})",
        lambda w, d: f"IF({w.any('boolean', d)}, {w.any('date', d)}, {w.any('date', d)})",
    ),
    "datetime": (
        lambda w, d: f"{w.any('datetime', d)} + {w.any('number', d)}",
        lambda w, d: f"IF({w.any('boolean', d)}, {w.any('datetime', d)}, {w.any('datetime', d)})",
    ),
}
