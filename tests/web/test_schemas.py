"""The published schemas: valid themselves, and true of the documents that ship."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

GALLERY = Path(__file__).parents[2] / "templates_gallery"


def shipped(kind):
    found = sorted(GALLERY.glob(f"*/{kind}s/*.json"))
    assert found
    return [pytest.param(json.loads(path.read_text()), id=path.stem) for path in found]


@pytest.mark.parametrize("kind", ["form", "flow"])
def test_a_schema_is_served_to_anyone(visit, kind):
    answer = visit().client.get(f"/api/v1/schemas/{kind}.json")
    assert answer.status_code == 200
    Draft202012Validator.check_schema(answer.json)


@pytest.mark.parametrize("document", shipped("form"))
def test_every_form_that_ships_keeps_to_the_schema(visit, document):
    Draft202012Validator.check_schema(document)
    Draft202012Validator(visit().client.get("/api/v1/schemas/form.json").json).validate(document)


@pytest.mark.parametrize("document", shipped("flow"))
def test_every_flow_that_ships_keeps_to_the_schema(visit, document):
    Draft202012Validator(visit().client.get("/api/v1/schemas/flow.json").json).validate(document)
