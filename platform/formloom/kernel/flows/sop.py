"""The work steps of a stage (A40): what each demands, what a visit knows of it, what holds a decision up.

A visit keeps step id -> {"done", "by", "at", and where there is any "note" and "evidence": [file]}.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from formloom.kernel.context import Context
from formloom.kernel.flows.case import Visit
from formloom.kernel.flows.definition import Stage
from formloom.kernel.problems import Problem

Doc = Mapping[str, Any]
MOST_FILES = 20
KEPT = ("name", "size", "type")
# What a step may demand and is not taken yet.
EVIDENCE_NOT_BUILT = frozenset({"signature"})


def steps_of(stage: Stage) -> list[Doc]:
    """The steps as the document has them, in order."""
    found: list[Doc] = stage.options.get("sop") or []
    return found


def step_of(stage: Stage, id: str) -> Doc | None:
    return next((one for one in steps_of(stage) if one["id"] == id), None)


def blocks(stage: Stage) -> bool:
    """Is there a step without which nothing can be decided?"""
    return any(one.get("blocking") for one in steps_of(stage))


def path_of(id: str) -> str:
    """What refusals call a step."""
    return f"sop.{id}"


def lacking(wanted: Doc, known: Doc) -> str | None:
    """The code of what a step still needs, None when nothing: done, and with its evidence."""
    if not known.get("done"):
        return "step_open"
    evidence = wanted.get("evidence")
    if evidence == "note":
        return None if (known.get("note") or "").strip() else "step_needs_note"
    return f"step_needs_{evidence}" if evidence is not None and not known.get("evidence") else None


def missing(stage: Stage, visit: Visit) -> list[Problem]:
    """The blocking steps that are open or without their evidence, in order."""
    found = []
    for one in steps_of(stage):
        code = lacking(one, visit.sop.get(one["id"], {})) if one.get("blocking") else None
        if code is not None:
            found.append(Problem(path_of(one["id"]), code, {"step": one["text"]}))
    return found


def admitted(wanted: Doc, ids: Iterable[str], known: Doc, ctx: Context) -> list[dict[str, Any]] | Problem:
    """The files behind the ids: those the step has already, and fresh ones of the actor's."""
    kept = {one["id"]: one for one in known.get("evidence", ())}
    path, files = path_of(wanted["id"]), []
    for id in dict.fromkeys(ids):
        file = kept.get(id) or ctx.file(id)
        if file is None:
            return Problem(path, "not_found")
        if wanted.get("evidence") == "photo" and not str(file.get("type", "")).startswith("image/"):
            return Problem(path, "not_a_photo")
        files.append({"id": id, **{key: file[key] for key in KEPT if key in file}})
    return Problem(path, "too_many_items", {"max": MOST_FILES}) if len(files) > MOST_FILES else files
