"""Lists of files: what attachments and pictures have in common."""

from collections.abc import Callable, Mapping
from typing import Any

from formloom.kernel.context import Context
from formloom.kernel.forms.ids import read_id
from formloom.kernel.problems import Problem

MOST = 20
KEPT = ("name", "size", "type")


def read_files(raw: Any) -> Any:
    """The list as it was sent, or the Problem with it. Only the ids in it count."""
    if not isinstance(raw, list):
        return Problem("", "not_a_list")
    if len(raw) > MOST:
        return Problem("", "too_many_items", {"max": MOST})
    seen: set[str] = set()
    for at, one in enumerate(raw):
        if not isinstance(one, dict):
            return Problem(str(at), "not_an_object")
        found = read_id(one.get("id"))
        if isinstance(found, Problem):
            return Problem(str(at), found.code)
        if found in seen:
            return Problem(str(at), "duplicate_file")
        seen.add(found)
    return raw


def admit_files(
    value: Any, stored: Any, ctx: Context, refused: Callable[[Mapping[str, Any]], str | None]
) -> Any:
    """The files as the store knows them, or the Problem with one. refused: what is wrong with it, a code."""
    kept = {one.get("id"): one for one in stored or [] if isinstance(one, dict)}
    files = []
    for at, one in enumerate(value):
        known = kept.get(one["id"]) or ctx.file(one["id"])
        code = "not_found" if known is None else None if one["id"] in kept else refused(known)
        if known is None or code is not None:
            return Problem(str(at), str(code))
        files.append({"id": one["id"], **{key: known[key] for key in KEPT if key in known}})
    return files


def same_files(value: Any, stored: Any) -> bool:
    """Whether both name the same files in the same order."""
    return isinstance(stored, list) and [one["id"] for one in value] == [
        one.get("id") for one in stored if isinstance(one, dict)]


def names_of(value: Any) -> str:
    return ", ".join(str(one.get("name", one.get("id"))) for one in value)
