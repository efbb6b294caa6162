"""Settling which rows a subform has. Rows keep their ids; their columns are settled one by one afterwards."""

from collections.abc import Mapping
from typing import Any

from formloom.kernel.forms.field import Field
from formloom.kernel.forms.grants import BLIND, WRITING
from formloom.kernel.forms.work import REFUSED, WRONG, Place, Work
from formloom.kernel.problems import Problem

MOST_ROWS = 1000


def settle_rows(work: Work, field: Field, top: Place) -> None:
    """Open a place for every row the subform now has."""
    shown = field.visible is None or work.holds(field.visible, top)
    if not shown:
        top.hidden.add(field.key)
    locked = not field.typed or work.holds(field.readonly, top)
    movable = not locked and work.grant(field) in WRITING
    if not movable:
        top.locked.add(field.key)
    stored = [row for row in _list(top.stored.get(field.key)) if isinstance(row, Mapping)]
    sent = _sent_rows(work, field, top) if shown else None
    if sent is not None and not movable and _moved(work, field, stored, sent):
        work.add(REFUSED, top, field, Problem("", "not_writable"))
        sent = None
    places = _kept(field, stored) if sent is None else _places(work, field, stored, sent)
    for place in places:
        place.shown, place.open = shown, not locked
    work.rows[field.key] = places
    _count(work, field, top, sent is not None and movable)
    if places:
        top.data[field.key] = [place.data for place in places]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _sent_rows(work: Work, field: Field, top: Place) -> list[Any] | None:
    """The rows that were sent; None for nothing usable."""
    if field.key not in top.sent:
        return None
    raw = top.sent[field.key]
    rows = [] if field.type.blank(raw) else field.type.parse(raw, field)
    if isinstance(rows, list) and len(rows) <= MOST_ROWS:
        return rows
    problem = rows if isinstance(rows, Problem) else Problem("", "too_many_rows", {"max": MOST_ROWS})
    work.add(WRONG, top, field, problem)
    return None


def _moved(work: Work, field: Field, stored: list[Any], sent: list[Any]) -> bool:
    """Whether rows came, went or changed places. Who may not see them learns nothing by trying."""
    if work.grant(field) in BLIND and not any(
            work.grant(column) not in BLIND for column in field.columns.values()):
        return True
    ids = [row.get("id") if isinstance(row, Mapping) else None for row in sent]
    return ids != [row.get("id") for row in stored]


def _kept(field: Field, stored: list[Any]) -> list[Place]:
    return [_place(field, at, row, {}, str(row.get("id"))) for at, row in enumerate(stored)]


def _places(work: Work, field: Field, stored: list[Any], sent: list[Any]) -> list[Place]:
    known = {str(row.get("id")): row for row in stored}
    places: list[Place] = []
    for at, row in enumerate(sent):
        spot = (field.position, at, -1)
        if not isinstance(row, Mapping):
            work.refuse(Problem(f"{field.key}.{at}", "not_an_object"), spot)
            continue
        raw = row.get("id")
        if raw is None or raw == "":
            places.append(_place(field, at, {}, row, work.ctx.new_id()))
        elif isinstance(raw, str) and raw in known:
            places.append(_place(field, at, known.pop(raw), row, raw))
        else:
            taken = any(place.data["id"] == raw for place in places)
            work.refuse(Problem(f"{field.key}.{at}", "duplicate_row" if taken else "unknown_row"), spot)
            continue
        work.unknown(row, {"id", *field.columns}, f"{field.key}.{at}.", spot[:2])
    return places


def _place(field: Field, at: int, stored: Mapping[str, Any], sent: Mapping[str, Any], row_id: str) -> Place:
    others = {key: value for key, value in stored.items() if key not in field.columns}
    data = {**others, "id": row_id}
    return Place(f"{field.key}.{at}.", (field.position, at), stored, sent, data, not stored, parent=field.key)


def _count(work: Work, field: Field, top: Place, sent: bool) -> None:
    """Too many rows is wrong at once; too few only when the work is handed in."""
    count, most, least = len(work.rows[field.key]), field.schema.get("maxItems"), field.schema.get("minItems")
    if not sent and not (work.complete and field.key not in top.locked):
        return
    if isinstance(most, int) and count > most:
        work.add(WRONG, top, field, Problem("", "too_many_rows", {"max": most}))
    elif work.complete and isinstance(least, int) and 0 < count < least:
        work.add(WRONG, top, field, Problem("", "too_few_rows", {"min": least}))
