"""The documentation keeps up: whatever can be named has its entry."""

import inspect
import re
from pathlib import Path

import pytest

from formloom import settings
from formloom.kernel.flows.kinds import KINDS
from formloom.kernel.forms import FIELD_TYPES
from formloom.kernel.formulas import FUNCTIONS
from formloom.web.catalogue.page import page

DOCS = Path(__file__).parents[1] / "docs"


def said(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(FIELD_TYPES))
def test_every_field_type_has_an_entry(name):
    assert f"| `{name}` |" in said("forms.md")


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_every_function_has_an_entry(name):
    assert f"`{name}(" in said("formulas.md")


@pytest.mark.parametrize("name", sorted(set(KINDS) - {"start"}))
def test_every_stage_kind_has_an_entry(name):
    assert f"| `{name}` |" in said("flow-semantics.md")


def test_every_setting_has_an_entry():
    asked = re.findall(r'"([A-Z][A-Z_]{3,})"', inspect.getsource(settings.from_environment))
    assert len(asked) >= 10
    assert [name for name in asked if f"| `{name}` |" not in said("settings.md")] == []


def test_the_page_of_problem_codes_is_up_to_date():
    assert said("problems.md") == page(), "run: make docs"


def test_every_page_that_the_readme_names_is_there():
    for name in ("README.md", "README.zh-CN.md"):
        text = (DOCS.parent / name).read_text(encoding="utf-8")
        linked = [part.split(")")[0] for part in text.split("](")[1:]]
        missing = [one for one in linked if "://" not in one and not (DOCS.parent / one).exists()]
        assert not missing, f"{name}: {missing}"
