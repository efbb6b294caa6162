"""Exporting a list: the records and fields that the reader may take out of the house, written to a file.

Who may read may not always export: only permission sets with the action ``export`` open records here, and
each record shows the fields that these sets show and that the reader sees. Every export is noted.
"""

import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import IO, Any

from formloom.kernel.access import row_condition
from formloom.kernel.forms import Form
from formloom.runtime import catalogue, contexts
from formloom.runtime.actor import Actor
from formloom.runtime.clock import now
from formloom.runtime.exports.cells import Cell
from formloom.runtime.exports.columns import (
    RECORD,
    Reader,
    cell_of,
    chosen,
    headed,
    title_of_column,
    value_of,
)
from formloom.runtime.exports.csv_file import TYPE as CSV
from formloom.runtime.exports.csv_file import CsvFile
from formloom.runtime.exports.xlsx_file import TYPE as XLSX
from formloom.runtime.exports.xlsx_file import XlsxFile
from formloom.runtime.form_access import shown_access
from formloom.runtime.problems import Forbidden, Invalid, TooMany
from formloom.runtime.record_answers import parts
from formloom.runtime.record_listing import Asked, query_for
from formloom.runtime.refs import refs_of
from formloom.runtime.rights import OnRecord, Rights, rights_of
from formloom.storage import audit, read, record_lists, record_totals, write
from formloom.storage.record_lists import Query

Value = dict[str, Any]
FORMATS: Mapping[str, tuple[type[CsvFile] | type[XlsxFile], str]] = {
    "csv": (CsvFile, CSV), "xlsx": (XlsxFile, XLSX),
}
MOST_RECORDS = 20_000
AT_ONCE = 500
_places = threading.BoundedSemaphore(2)


@dataclass(frozen=True)
class Export:
    """A written file, at its beginning."""

    file: IO[bytes]
    name: str
    type: str


def export(actor: Actor, app: str, key: str, asked: Asked, *, format: str, columns: Sequence[str]) -> Export:
    """Write the list to a file and note who took it. columns: paths, none means all.

    Raises NotFound, Forbidden, BadRequest, Invalid (too long a list), TooMany (others are exporting).
    """
    if not _places.acquire(blocking=False):
        raise TooMany("too_many_exports", seconds=20)
    try:
        return _export(actor, app, key, asked, format, columns)
    finally:
        _places.release()


def _export(
    actor: Actor, app: str, key: str, asked: Asked, format: str, columns: Sequence[str]
) -> Export:
    kind, type = FORMATS[format]
    # It is handed on open: whoever sends it closes it.
    file = tempfile.TemporaryFile()  # noqa: SIM115
    try:
        with read(actor.workspace) as tx:
            rights = rights_of(tx, actor)
            form = catalogue.need_form(tx, f"{app}/{key}")
            query = _query(rights, form, asked)
            book = kind(file)
            count = _write(book, rights, form, query, columns, actor.language)
            book.close()
        _note(actor, app, key, asked, {"records": count, "format": format, "columns": list(columns)})
    except BaseException:
        file.close()
        raise
    file.seek(0)
    name = f"{form.title_in(actor.language)} {rights.ctx.today.isoformat()}.{format}"
    return Export(file, name, type)


def _query(rights: Rights, form: Form, asked: Asked) -> Query:
    """The list, narrowed to what may be exported. Raises for who may export nothing, and for a long list."""
    reach = rights.reach(form.key)
    if reach is None:
        shown_access(rights, form)
        raise Forbidden()
    exportable = row_condition(rights.grants(form.key), "export")
    if exportable is False:
        raise Forbidden()
    query = query_for(rights, form, reach, asked)
    query = replace(query, fixed={"all": [query.fixed, rights.tree(form, exportable)]})
    found = record_totals.totals(rights.tx, rights.table_of, query, [])
    if found.count > MOST_RECORDS:
        raise Invalid(code="too_many_to_export", params={"max": MOST_RECORDS, "count": found.count})
    return query


def _write(
    book: CsvFile | XlsxFile, rights: Rights, form: Form, query: Query, columns: Sequence[str], language: str
) -> int:
    """Fill the file; the answer is how many records went into it."""
    shown = rights.exported(form)
    paths = chosen(form, shown, columns, with_rows=book.takes_rows)
    fields = [path for path in paths if path not in form.fields or not form.fields[path].columns]
    parts_of_rows = [form.fields[path] for path in paths if path not in fields]
    book.sheet(form.title_in(language), [title_of_column(form, path, language) for path in fields])
    visible = {}
    for part in parts_of_rows:
        visible[part.key] = [one for one in part.columns.values() if shown[one.path] != "hidden"]
        heads = [headed(one, language) for one in visible[part.key]]
        book.sheet(part.title_in(language), [RECORD.get(language, RECORD["en"]), *heads])
    count = 0
    for item, access, refs in _records(rights, form, query, language):
        reader = Reader(language, rights.ctx.zone, refs, access)
        book.row(0, [cell_of(form, item, path, reader) for path in fields])
        for at, part in enumerate(parts_of_rows, 1):
            for row in item["data"].get(part.key) or ():
                cells: list[Cell] = [value_of(one, row.get(one.key), reader) for one in visible[part.key]]
                book.row(at, [item["number"] or item["title"], *cells])
        count += 1
    return count


def _records(
    rights: Rights, form: Form, query: Query, language: str
) -> Iterator[tuple[Value, Mapping[str, str], Value]]:
    """Every record of the list with its access and what its ids stand for, some hundred at a time."""
    after = None
    while True:
        page = record_lists.page(rights.tx, rights.table_of, query, after, AT_ONCE)
        access = [rights.exported(form, one) for one in page.records]
        nothing: frozenset[str] = frozenset()
        found = [(one, OnRecord(given, nothing)) for one, given in zip(page.records, access, strict=True)]
        items = parts(rights, form, found, language)
        refs = refs_of(rights, form, [item["data"] for item in items])
        yield from ((item, given, refs) for item, given in zip(items, access, strict=True))
        contexts.forget(rights.tx)
        after = page.after
        if after is None:
            return


def _note(actor: Actor, app: str, key: str, asked: Asked, details: Value) -> None:
    """Write down what left the house. The file is given out only once this is stored."""
    narrowed = {"view": asked.view, "filter": asked.filter, "search": asked.search,
                "selected": asked.ids is not None}
    with write(actor.workspace) as tx:
        audit.add(tx, at=now(), by=actor.member, action="export", app=app, form=key,
                  details={**details, **{name: one for name, one in narrowed.items() if one}})
