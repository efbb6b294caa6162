"""Saying at a terminal why something was not done."""

import sys
from collections.abc import Iterable

from formloom.kernel.problems import Problem
from formloom.runtime.problems import RuntimeProblem
from formloom.web.catalogue.sentences import sentence

LANGUAGE = "en"


def tell(refused: RuntimeProblem) -> int:
    """Print the refusal; the answer is the exit code."""
    if not refused.errors or refused.code != "invalid":
        print(sentence(refused.code, refused.params, LANGUAGE), file=sys.stderr)
    tell_all(refused.errors)
    return 1


def tell_all(problems: Iterable[Problem]) -> None:
    """Print problems, one a line, each with its place."""
    for one in problems:
        text = sentence(one.code, one.params, LANGUAGE)
        print(f"{one.path}: {text}" if one.path else text, file=sys.stderr)
