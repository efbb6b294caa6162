"""The trees of all formulas in the shared vectors: ``tests/vectors/trees.json``.

The browser never parses, so its vectors need the trees that the server would send.
Run ``python -m tests.kernel.vector_trees`` after a change of vectors or grammar.
"""

import json
from collections.abc import Iterator
from typing import Any

from tests.kernel.forms_world import VECTORS, vectors_in

from formloom.kernel.forms.reader import formulas_in
from formloom.kernel.formulas import FormulaError, Tree, parse

TREES = VECTORS / "trees.json"
CHECKS = "checks"
"""Vectors of the static check, which only the server makes."""


def formulas() -> Iterator[str]:
    """Every formula text that the browser's vectors stand on."""
    for path in sorted((VECTORS / "formulas").glob("*.json")):
        if path.stem != CHECKS:
            yield from (case["formula"] for case in vectors_in(path))
    for path in sorted((VECTORS / "forms").glob("*.json")):
        for case in vectors_in(path):
            yield from formulas_in(case["form"])


def tree_or_none(text: str) -> Tree | None:
    try:
        return parse(text)
    except FormulaError:
        return None


def written() -> str:
    """What the file must hold, one formula a line."""
    found: dict[str, Any] = {text: tree_or_none(text) for text in formulas()}
    lines = [f"{_json(text)}: {_json(tree)}" for text, tree in sorted(found.items()) if tree is not None]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    TREES.write_text(written())
