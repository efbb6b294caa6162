"""Placeholders of message texts, and putting values in their place."""

import re
from collections.abc import Mapping
from typing import Any

PLACEHOLDER = re.compile(r"\{\{([^{}]*)\}\}")


def placeholders(document: Mapping[str, Any]) -> set[str]:
    """The names that the texts of all languages ask for."""
    return {found[1].strip() for said in document.values() if isinstance(said, Mapping)
            for text in said.values() for found in PLACEHOLDER.finditer(str(text))}


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its values. A line that only asks for what is blank is left out, with its label."""
    return "\n".join(_line(line, values) for line in text.split("\n") if not _is_blank(line, values))


def _line(line: str, values: Mapping[str, str]) -> str:
    return PLACEHOLDER.sub(lambda found: values.get(found[1].strip(), ""), line)


def _is_blank(line: str, values: Mapping[str, str]) -> bool:
    asked = [found[1].strip() for found in PLACEHOLDER.finditer(line)]
    return bool(asked) and not any(values.get(name) for name in asked)
