"""Any JSON anywhere in a good document: the checks answer with problems and never raise."""

import json
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.templates import HERE

from formloom.kernel.access import check_set
from formloom.kernel.calendars import check_calendar
from formloom.kernel.flows import check_flow
from formloom.kernel.forms import Form, check_form
from formloom.kernel.views import check_view

FOLDER = HERE / "leave_request"
APP = FOLDER.name
KINDS = ("forms", "flows", "views", "access")
DOCUMENTS = {(path.parent.name, path.stem): json.loads(path.read_text(), parse_float=Decimal)
             for kind in KINDS for path in sorted((FOLDER / kind).glob("*.json"))}
WORDS = st.sampled_from(["", "field", "x", "text", "rows", "everyone", "@me", "2026-11-24", "a + 1"])
PLAIN = st.none() | st.booleans() | st.integers() | st.decimals(allow_nan=False, allow_infinity=False) | WORDS
JSON = st.recursive(
    PLAIN, lambda inside: st.lists(inside, max_size=3) | st.dictionaries(WORDS, inside, max_size=3),
    max_leaves=5)
ODD: list[Any] = [{}, [], None, 1, "", [{}], {"x": {}}, {"field": {}}, {"field": "text"}]


def places(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where something stands in the document, the whole first, down to the last word."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at, *(place for key, one in inside for place in places(one, (*at, key)))]


def with_value(document: Any, at: tuple[Any, ...], value: Any) -> Any:
    changed = document.copy()
    changed[at[0]] = with_value(document[at[0]], at[1:], value) if at[1:] else value
    return changed


def answers(kind: str, key: str, document: Any) -> None:
    """Check the document, and what refers to it when it is a form."""
    documents: dict[tuple[str, str], Any] = {**DOCUMENTS, (kind, key): document}
    known = {name: one for (sort, name), one in documents.items() if sort == "forms"}
    forms = {f"{APP}/{name}": Form.load(one, f"{APP}/{name}") for name, one in known.items()}
    for (sort, name), one in documents.items():
        if (sort, name) == (kind, key) or (kind == "forms" and sort != "forms"):
            check = {
                "forms": partial(check_form, known_forms=known),
                "flows": partial(check_flow, forms=known, roles=[], members=[], departments=[], form=name),
                "views": partial(check_view, app=APP, find=forms.get),
                "access": partial(check_set, app=APP, find=forms.get, roles=[]),
                "calendars": check_calendar,
            }[sort]
            assert all(isinstance(problem.code, str) for problem in check(one))


@pytest.mark.parametrize("place", DOCUMENTS, ids="/".join)
@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_json_anywhere(place: tuple[str, str], data: st.DataObject) -> None:
    at = data.draw(st.sampled_from(places(DOCUMENTS[place])[1:]))
    answers(*place, with_value(DOCUMENTS[place], at, data.draw(st.sampled_from(ODD) | JSON)))
