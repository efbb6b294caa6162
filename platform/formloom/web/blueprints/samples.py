"""The sample data of an app, and taking it away."""

from typing import Any

from formloom.runtime import sample_removal
from formloom.web.api import Blueprint
from formloom.web.permissions import actor, allows
from formloom.web.schemas import templates as shapes

Value = dict[str, Any]
samples = Blueprint(
    "samples", __name__, description="Sample data of an app.", url_prefix="/w/<ws>/apps/<app>/sample")


@samples.get("")
@samples.answer(shapes.SampleSchema)
@allows("administer", app="app")
def look(ws: str, app: str) -> Value:
    """How much sample data the app has."""
    return sample_removal.look(actor(), app)


@samples.delete("")
@samples.answer(shapes.SampleSchema)
@allows("administer", app="app")
def remove(ws: str, app: str) -> Value:
    """Remove all of it: records, cases, people. The answer says how much went."""
    return sample_removal.remove(actor().workspace, app, actor().language)
