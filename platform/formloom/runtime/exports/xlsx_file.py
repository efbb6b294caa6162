"""A list as an Excel file, written row by row: memory stays small however long the list is."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import IO, Any

import xlsxwriter

from formloom.runtime.exports.cells import Cell, Number

TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NEVER = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
LONGEST_TEXT = 32_767
LONGEST_NAME = 31
FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
FIRST_YEAR = 1900
WIDTH = 18


class XlsxFile:
    """A sheet for the records, and one for the rows of each subform. A text stays a text."""

    takes_rows = True

    def __init__(self, file: IO[bytes]) -> None:
        self._book = xlsxwriter.Workbook(file, {"constant_memory": True, **NEVER})
        self._head = self._book.add_format({"bold": True})
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self._moment = self._book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        self._numbers: dict[int, Any] = {}
        self._sheets: list[Any] = []
        self._lines: list[int] = []
        self._names: set[str] = set()

    def sheet(self, title: str, head: Sequence[str]) -> None:
        """Begin a sheet; they count from 0."""
        sheet = self._book.add_worksheet(self._name(title))
        sheet.set_column(0, max(len(head) - 1, 0), WIDTH)
        sheet.freeze_panes(1, 0)
        for at, text in enumerate(head):
            sheet.write_string(0, at, text[:LONGEST_TEXT], self._head)
        self._sheets.append(sheet)
        self._lines.append(1)

    def row(self, sheet: int, cells: Sequence[Cell]) -> None:
        """Add a line to a sheet."""
        line = self._lines[sheet]
        for at, cell in enumerate(cells):
            self._write(self._sheets[sheet], line, at, cell)
        self._lines[sheet] = line + 1

    def close(self) -> None:
        """Everything is written; the file stays open."""
        self._book.close()

    def _write(self, sheet: Any, line: int, at: int, cell: Cell) -> None:
        if isinstance(cell, Number):
            sheet.write_number(line, at, cell.value, self._number(cell.scale))
        elif isinstance(cell, date) and cell.year >= FIRST_YEAR:
            is_moment = isinstance(cell, datetime)
            day = cell if is_moment else datetime.combine(cell, time())
            sheet.write_datetime(line, at, day, self._moment if is_moment else self._day)
        elif cell is not None:
            # Excel's calendar begins in 1900: an earlier day is a text.
            text = cell if isinstance(cell, str) else cell.isoformat()
            sheet.write_string(line, at, text[:LONGEST_TEXT])

    def _number(self, scale: int) -> Any:
        if scale not in self._numbers:
            shown = "#,##0" + ("." + "0" * scale if scale else "")
            self._numbers[scale] = self._book.add_format({"num_format": shown})
        return self._numbers[scale]

    def _name(self, title: str) -> str:
        """A name that Excel takes for a sheet and that no other sheet has."""
        bare = FORBIDDEN.sub(" ", title).strip(" '") or "Sheet"
        found, count = bare[:LONGEST_NAME].strip(" '"), 1
        while found.lower() in self._names:
            count += 1
            found = f"{bare[:LONGEST_NAME - 4]} {count}"
        self._names.add(found.lower())
        return found
