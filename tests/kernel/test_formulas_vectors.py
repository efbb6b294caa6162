"""The formulas that browser and server compute alike, and what the static check finds before."""

from typing import Any

import pytest
from tests.kernel.forms_world import VECTORS, vectors_in, world
from tests.kernel.vector_trees import CHECKS, TREES, written

from formloom.kernel.formulas import FUNCTIONS, Env, ErrorValue, FormulaError, Scope, check, evaluate, parse
from formloom.kernel.formulas.errors import CHECKING, COMPUTING, READING

FOLDER = VECTORS / "formulas"
GENERAL = {"operators", "errors", "budget", CHECKS}
"""Vector files that are about no single function."""


def cases(*stems: str, but: tuple[str, ...] = ()) -> list[Any]:
    found = [pytest.param(case, id=f"{path.stem}: {case['name']}") for path in sorted(FOLDER.glob("*.json"))
             if (not stems or path.stem in stems) and path.stem not in but for case in vectors_in(path)]
    assert found
    return found


def scope_of(case: dict[str, Any]) -> Scope:
    forms = {form: {key: (type, findable) for key, (type, findable) in fields.items()}
             for form, fields in case.get("forms", {}).items()}
    return Scope(case.get("types", {}), case.get("links", {}), case.get("parent", ""), "", forms.get)


def computed(case: dict[str, Any]) -> Any:
    env = Env(case.get("values", {}), case.get("row"), world(), scope_of(case))
    return evaluate(parse(case["formula"]), env)


@pytest.mark.parametrize("case", cases(but=(CHECKS,)))
def test_a_formula_has_this_value(case: dict[str, Any]) -> None:
    found = computed(case)
    assert found == (ErrorValue(case["error"]) if "error" in case else case["value"])
    assert type(found) is not bool or type(case["value"]) is bool


@pytest.mark.parametrize("case", cases(CHECKS))
def test_the_check_finds_before_any_record_exists(case: dict[str, Any]) -> None:
    try:
        tree = parse(case["formula"])
    except FormulaError as error:
        assert [[error.code, error.start, error.end]] == case["problems"]
        return
    found = check(tree, scope_of(case), case.get("wanted"))
    problems = [[one.code, one.params["start"], one.params["end"]] for one in found.problems]
    assert problems == case.get("problems", [])
    if "type" in case:
        assert found.type == case["type"]


def test_every_function_has_its_vectors() -> None:
    found = {path.stem: len(vectors_in(path)) for path in FOLDER.glob("*.json")}
    assert found.keys() == FUNCTIONS.keys() | GENERAL
    assert [stem for stem, count in found.items() if count < 5] == []


def test_the_browser_has_the_trees_of_all_vectors() -> None:
    assert TREES.read_text() == written()


def test_every_code_of_a_formula_has_its_vector() -> None:
    stated = {case["error"] for path in FOLDER.glob("*.json") for case in vectors_in(path) if "error" in case}
    refused = {code for case in vectors_in(FOLDER / f"{CHECKS}.json")
               for code, _, _ in case.get("problems", [])}
    assert stated == COMPUTING
    assert refused == READING | CHECKING
