"""The published schemas: valid themselves, and true of the documents that ship."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from formloom.kernel.access import check as set_check
from formloom.kernel.access.schema import set_schema
from formloom.kernel.views import check as view_check
from formloom.kernel.views.schema import view_schema

GALLERY = Path(__file__).parents[2] / "templates_gallery"


def shipped(kind):
    found = sorted(GALLERY.glob(f"*/{kind}/*.json"))
    assert found
    return [pytest.param(json.loads(path.read_text()), id=path.stem) for path in found]


@pytest.mark.parametrize("kind", ["access", "flow", "form", "view"])
def test_a_schema_is_served_to_anyone(visit, kind):
    answer = visit().client.get(f"/api/v1/schemas/{kind}.json")
    assert answer.status_code == 200
    Draft202012Validator.check_schema(answer.json)


@pytest.mark.parametrize("document", shipped("forms"))
def test_every_form_that_ships_keeps_to_the_schema(visit, document):
    Draft202012Validator.check_schema(document)
    Draft202012Validator(visit().client.get("/api/v1/schemas/form.json").json).validate(document)


@pytest.mark.parametrize("document", shipped("flows"))
def test_every_flow_that_ships_keeps_to_the_schema(visit, document):
    Draft202012Validator(visit().client.get("/api/v1/schemas/flow.json").json).validate(document)


@pytest.mark.parametrize(("schema", "folder"), [("access", "access"), ("view", "views")])
def test_views_and_permission_sets_that_ship_keep_to_theirs(visit, schema, folder):
    validator = Draft202012Validator(visit().client.get(f"/api/v1/schemas/{schema}.json").json)
    for document in shipped(folder):
        validator.validate(document.values[0])


def test_the_schemas_know_the_keys_that_the_checks_know():
    assert view_schema()["properties"].keys() == view_check.KEYS
    assert set_schema()["properties"].keys() == set_check.KEYS
    assert set_schema()["$defs"]["form"]["properties"].keys() == set_check.FORM_KEYS
