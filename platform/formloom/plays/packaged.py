"""Plays that stand in a template's folder: form and flow come from the template."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from formloom.kernel.packages import Package, complete_play, read_package
from formloom.plays.verdict import Invalid


def in_package(file: Path, document: Any) -> Any:
    """The document, completed when the file is ``<template>/plays/<name>``."""
    folder = file.resolve().parent
    if folder.name != "plays" or not (folder.parent / "manifest.json").is_file():
        return document
    return complete_play(_package(folder.parent), document)


@lru_cache(maxsize=8)
def _package(folder: Path) -> Package:
    files = {path.relative_to(folder).as_posix(): path.read_text("utf-8")
             for pattern in ("*.json", "*/*.json") for path in folder.glob(pattern)
             if path.parent.name != "sample"}
    found = read_package({**files, "sample/people.json": {"departments": [], "people": []}})
    if isinstance(found, Package):
        return found
    raise Invalid(found[0].path, found[0].code, "a template that can be read")
