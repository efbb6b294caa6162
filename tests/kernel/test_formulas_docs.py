"""The manual of formulas names every function as it is, and every code."""

from pathlib import Path

import pytest

from formloom.kernel.formulas import FAMILIES, FUNCTIONS
from formloom.kernel.formulas.errors import CHECKING, COMPUTING, READING
from formloom.kernel.formulas.function import Function

MANUAL = (Path(__file__).parents[2] / "docs" / "formulas.md").read_text()


def usage(function: Function) -> str:
    """How a function is called: ``ROUND(number, [digits])``, ``SUM(numbers, …)``."""
    words = [f"[{arg.name}]" if arg.optional else arg.name for arg in function.args]
    return f"{function.name}({', '.join([*words, *(['…'] if function.repeats else [])])})"


def row(function: Function) -> str:
    return f"| `{usage(function)}` | {function.about['en']} |"


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_stands_in_the_manual_row_by_row(family: str) -> None:
    section = MANUAL.split(f"### {family.capitalize()}\n")[1].split("\n#")[0]
    assert [line for line in section.splitlines() if line.startswith("| `")] == [
        row(one) for one in FAMILIES[family].values()]


@pytest.mark.parametrize("code", sorted(READING | CHECKING | COMPUTING))
def test_every_code_stands_in_the_manual(code: str) -> None:
    assert f"`{code}`" in MANUAL


def test_every_function_is_told_in_both_languages() -> None:
    assert [name for name, one in FUNCTIONS.items() if not (one.about["en"] and one.about["zh-CN"])] == []
