"""Texts of definitions: plain, or one per language."""

from collections.abc import Mapping
from typing import Any

START = {"en": "Start", "zh-CN": "发起"}
"""What a flow's start is called where its definition says nothing."""


def in_language(text: Any, language: str, key: str = "") -> str:
    """The text for a reader: his language, else any there is, else the key."""
    if isinstance(text, Mapping):
        return str(text.get(language) or next(filter(None, text.values()), key))
    return str(text) if text else key
