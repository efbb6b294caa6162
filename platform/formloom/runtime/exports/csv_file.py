"""A list as CSV, in UTF-8 with its mark as spreadsheets expect it; what looks like a formula is defused."""

import csv
import io
from collections.abc import Sequence
from datetime import datetime
from typing import IO

from formloom.runtime.exports.cells import Cell, Number, is_harmful

TYPE = "text/csv"


class CsvFile:
    """One table. Rows of subforms have no place in it."""

    takes_rows = False

    def __init__(self, file: IO[bytes]) -> None:
        self._text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
        self._writer = csv.writer(self._text, quoting=csv.QUOTE_ALL)

    def sheet(self, title: str, head: Sequence[str]) -> None:
        """Begin the table."""
        self._writer.writerow([_defused(one) for one in head])

    def row(self, sheet: int, cells: Sequence[Cell]) -> None:
        """Add a line."""
        self._writer.writerow([_letters(one) for one in cells])

    def close(self) -> None:
        """Everything is written; the file stays open."""
        self._text.flush()
        self._text.detach()


def _letters(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Number):
        return f"{cell.value:f}"
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d %H:%M:%S")
    return _defused(cell) if isinstance(cell, str) else cell.isoformat()


def _defused(text: str) -> str:
    return f"'{text}" if is_harmful(text) else text
