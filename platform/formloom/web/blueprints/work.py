"""My work: four lists."""

from typing import Any

from formloom.runtime import cases as runtime
from formloom.web.api import Blueprint
from formloom.web.permissions import actor, allows
from formloom.web.schemas.cases import WorkSchema
from formloom.web.schemas.common import PageQuery

Value = dict[str, Any]
work = Blueprint("work", __name__, description="My work.", url_prefix="/w/<ws>")


@work.get("/work/todo")
@work.query(PageQuery)
@work.answer(WorkSchema)
@allows("member")
def todo(query: Value, ws: str) -> Value:
    """My open tasks, the longest open first."""
    return runtime.work(actor(), "todo", **query)


@work.get("/work/started")
@work.query(PageQuery)
@work.answer(WorkSchema)
@allows("member")
def started(query: Value, ws: str) -> Value:
    """Cases that I started, the latest first."""
    return runtime.work(actor(), "started", **query)


@work.get("/work/done")
@work.query(PageQuery)
@work.answer(WorkSchema)
@allows("member")
def done(query: Value, ws: str) -> Value:
    """Tasks that I closed, the latest first."""
    return runtime.work(actor(), "done", **query)


@work.get("/work/copied")
@work.query(PageQuery)
@work.answer(WorkSchema)
@allows("member")
def copied(query: Value, ws: str) -> Value:
    """Cases that I got a copy of, the latest first."""
    return runtime.work(actor(), "copied", **query)
