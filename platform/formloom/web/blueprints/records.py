"""Forms and their records."""

from typing import Any

from formloom.runtime import evaluation, record_totals, records_read
from formloom.runtime import records as runtime
from formloom.runtime.record_listing import Asked
from formloom.web.api import Blueprint
from formloom.web.etag import revision, revision_if_given, tag
from formloom.web.permissions import actor, allows
from formloom.web.schemas import lists
from formloom.web.schemas import records as shapes
from formloom.web.schemas.common import PageQuery

Value = dict[str, Any]
Tagged = tuple[Value, dict[str, str]]
records = Blueprint(
    "records", __name__, description="Forms and records.", url_prefix="/w/<ws>/forms/<app>/<form>")


@records.get("")
@records.answer(shapes.FormSchema)
@allows("member", app="app", form="form")
def form(ws: str, app: str, form: str) -> Value:
    """A form as I see it; ``access`` is for a new record."""
    return records_read.form(actor(), app, form)


@records.get("/records")
@records.query(lists.RecordsQuery)
@records.answer(shapes.RecordsSchema)
@allows("member", app="app", form="form")
def page(query: Value, ws: str, app: str, form: str) -> Value:
    """The records I may read, page by page."""
    return records_read.page(actor(), app, form, **query)


@records.get("/records/totals")
@records.query(lists.TotalsQuery)
@records.answer(lists.ListTotalsSchema)
@allows("member", app="app", form="form")
def totals(query: Value, ws: str, app: str, form: str) -> Value:
    """How many records the list has, and its numbers added up."""
    numbers = query.pop("sum", None)
    return record_totals.of_list(actor(), app, form, Asked(**query), numbers)


@records.post("/records")
@records.body(shapes.RecordBody)
@records.answer(shapes.RecordSchema, 201)
@allows("member", app="app", form="form")
def create(body: Value, ws: str, app: str, form: str) -> Tagged:
    """A new record; a flow that starts on submitting starts with it."""
    return _tagged(runtime.create(actor(), app, form, **body))


@records.get("/records/<id>")
@records.answer(shapes.RecordSchema)
@allows("member", app="app", form="form", id="record")
def record(ws: str, app: str, form: str, id: str) -> Tagged:
    """One record, with the revision to change it by."""
    return _tagged(records_read.get(actor(), app, form, id))


@records.patch("/records/<id>")
@records.versioned()
@records.body(shapes.RecordChangeBody)
@records.answer(shapes.RecordSchema)
@allows("member", app="app", form="form", id="record")
def change(body: Value, ws: str, app: str, form: str, id: str) -> Tagged:
    """Change the fields that are named; null empties one."""
    return _tagged(runtime.change(actor(), app, form, id, body["data"], revision=revision()))


@records.delete("/records/<id>")
@records.versioned(required=False)
@records.answer(status=204)
@allows("member", app="app", form="form", id="record")
def delete(ws: str, app: str, form: str, id: str) -> None:
    """Put a record into the recycle bin."""
    runtime.delete(actor(), app, form, id, revision=revision_if_given())


@records.get("/records/<id>/history")
@records.query(PageQuery)
@records.answer(shapes.HistorySchema)
@allows("member", app="app", form="form", id="record")
def history(query: Value, ws: str, app: str, form: str, id: str) -> Value:
    """What changed, newest first."""
    return records_read.history(actor(), app, form, id, **query)


@records.post("/evaluate")
@records.body(shapes.EvaluateBody)
@records.answer(shapes.EvaluatedSchema)
@allows("member", app="app", form="form")
def evaluate(body: Value, ws: str, app: str, form: str) -> Value:
    """What the form computes from what I typed."""
    return evaluation.evaluate(actor(), app, form, body["data"], record=body["record"])


def _tagged(value: Value) -> Tagged:
    return value, tag(value["revision"])
