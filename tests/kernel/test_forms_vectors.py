"""The vectors that browser and server share: one file per field type, and forms as a whole."""

import json
from typing import Any

import pytest
from tests.kernel.forms_world import VECTORS, vectors_in, world

from formloom.kernel.forms import FIELD_TYPES, Form, masked, settle
from formloom.kernel.forms.values import same


def cases(folder: str) -> list[Any]:
    found = [pytest.param(path.stem, case, id=f"{path.stem}: {case['name']}")
             for path in sorted((VECTORS / folder).glob("*.json")) for case in vectors_in(path)]
    assert found, f"no vectors in {folder}"
    return found


def verdicts(problems: Any) -> list[list[str]]:
    return [[one.path, one.code] for one in problems]


@pytest.mark.parametrize(("kind", "case"), cases("fields"))
def test_a_field_type_reads_what_was_sent(kind: str, case: dict[str, Any]) -> None:
    schema = {**FIELD_TYPES[kind].schema, **case.get("schema", {}),
              "x-formloom": {"field": kind, **case.get("options", {})}}
    form = Form.load({"title": "t", "type": "object", "properties": {"f": schema}}, "form")
    stored = {"f": case["stored"]} if "stored" in case else {}
    settled = settle(form, stored, {"f": case["raw"]}, {}, world(), complete=case.get("complete", False))
    wanted = case.get("problems", [["f", case["problem"]]] if "problem" in case else [])
    assert verdicts(settled.problems) == wanted
    if "value" in case:
        assert same(settled.data.get("f"), case["value"])
    if "masked" in case:
        assert masked(form.fields["f"], settled.data["f"]) == case["masked"]


def test_every_field_type_has_its_vectors() -> None:
    found = {path.stem: len(vectors_in(path)) for path in (VECTORS / "fields").glob("*.json")}
    assert found.keys() == FIELD_TYPES.keys()
    assert all(count >= 15 for count in found.values())


@pytest.mark.parametrize(("name", "case"), cases("forms"))
def test_a_form_settles(name: str, case: dict[str, Any]) -> None:
    form = Form.load(case["form"], "form")
    settled = settle(form, case.get("stored", {}), case["sent"], case.get("access", {}), world(),
                     complete=case.get("complete", True))
    assert verdicts(settled.problems) == case.get("problems", [])
    if "data" in case:
        assert same(settled.data, case["data"]), json.dumps(settled.data, default=str, ensure_ascii=False)
    if "changed" in case:
        assert sorted(settled.changed) == case["changed"]
