"""The plays of a file: YAML documents separated by ``---``, or one JSON document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from formloom.kernel import strict_json
from formloom.plays.packaged import in_package
from formloom.plays.verdict import Invalid, unforeseen
from formloom.plays.yaml_reader import BadYaml, read_documents

MARKER = re.compile(r"^---(?=\s|$)", re.MULTILINE)
NAMED = re.compile(r"^play:[ \t]*[\"']?([^\"'#\n]*)", re.MULTILINE)


@dataclass(frozen=True)
class Written:
    """One play as written, or why it cannot be read."""

    file: Path
    name: str
    document: Any
    problem: Invalid | None = None


def plays_of(file: Path) -> Iterator[Written]:
    """Every play of the file, in order; names are unique in it."""
    seen: set[str] = set()
    for position, (told, document, problem) in enumerate(_documents(file), 1):
        name = told if told is not None else f"{file.name} {position}"
        if problem is None and name in seen:
            problem = Invalid("play", name, "a name that is unique in the file")
        seen.add(name)
        if problem is None:
            try:
                document = in_package(file, document)
            except Invalid as found:
                problem = found
            except Exception as error:
                problem = unforeseen(error)
        yield Written(file, name, document, problem)


def _documents(file: Path) -> Iterator[tuple[str | None, Any, Invalid | None]]:
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        yield None, None, Invalid("", type(error).__name__, "a file in UTF-8")
        return
    if file.suffix == ".json":
        yield _read_json(text)
        return
    lines, found = 0, False
    for part in MARKER.split(text):
        if any(line.strip() and not line.lstrip().startswith(("#", "%")) for line in part.splitlines()):
            yield _read_yaml(part, lines)
            found = True
        lines += part.count("\n")
    if not found:
        yield None, None, Invalid("", None, "a play")


def _read_json(text: str) -> tuple[str | None, Any, Invalid | None]:
    try:
        document = strict_json.loads(text)
    except strict_json.BadJson as error:
        return None, None, Invalid("", error.code, "a JSON document")
    return _name(document), document, None


def _read_yaml(text: str, lines: int) -> tuple[str | None, Any, Invalid | None]:
    """A document that cannot be read still has a name, and the others of its file are not its fault."""
    try:
        document = next(read_documents(text), None)
    except BadYaml as error:
        found = NAMED.search(text)
        where = error.reason if error.line is None else f"{error.reason} in line {lines + error.line}"
        return found[1].strip() if found else None, None, Invalid("", where, "a YAML document")
    except Exception as error:
        return None, None, unforeseen(error)
    return _name(document), document, None


def _name(document: Any) -> str | None:
    name = document.get("play") if isinstance(document, dict) else None
    return name if isinstance(name, str) and name else None
