"""The totals under a list of records."""

from typing import Any

from formloom.kernel.conditions import Operand, Scope
from formloom.kernel.forms.numbers import plain
from formloom.kernel.problems import Problem
from formloom.runtime import catalogue
from formloom.runtime.actor import Actor
from formloom.runtime.form_access import shown_access
from formloom.runtime.problems import BadRequest
from formloom.runtime.record_listing import Asked, query_for
from formloom.runtime.record_queries import reader_scope
from formloom.runtime.rights import rights_of
from formloom.storage import read, record_totals

Value = dict[str, Any]
MOST_SUMS = 20


def of_list(actor: Actor, app: str, key: str, asked: Asked, sum: str | None = None) -> Value:
    """How many records the list has, and the sums of these number fields (``total,cost``)."""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        one = catalogue.need_form(tx, f"{app}/{key}")
        reach = rights.reach(one.key)
        if reach is None:
            shown_access(rights, one)
            return {"count": 0, "complete": True, "sums": {}}
        numbers = _numbers(sum, reader_scope(rights, one))
        found = record_totals.totals(tx, rights.table_of, query_for(rights, one, reach, asked), numbers)
        sums = {number.path: plain(one) for number, one in zip(numbers, found.sums, strict=True)}
        return {"count": found.count, "complete": found.complete, "sums": sums}


def _numbers(text: str | None, scope: Scope) -> list[Operand]:
    """The number fields that are named. Raises BadRequest for what is none, or is not for this reader."""
    names = list(dict.fromkeys(name for name in (text or "").split(",") if name))
    if len(names) > MOST_SUMS:
        raise _bad(Problem("sum", "too_many_items", {"max": MOST_SUMS}))
    found = []
    for name in names:
        operand = scope.locate(name)
        if operand is None or operand.kind != "decimal" or operand.link is not None:
            raise _bad(Problem("sum", "unknown_field", {"field": name}))
        found.append(operand)
    return found


def _bad(problem: Problem) -> BadRequest:
    return BadRequest("bad_filter", field="sum", errors=[problem])
