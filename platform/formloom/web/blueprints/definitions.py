"""Documents of an app: the draft that designers share, its check, publishing, and old versions.

kind is one of ``catalogue.KINDS``: forms, flows, views, access…
"""

import re
from typing import Any

from formloom.kernel.differences import Difference
from formloom.runtime import definition_changes
from formloom.runtime import definitions as runtime
from formloom.runtime.catalogue import KINDS
from formloom.runtime.definition_checks import Finding
from formloom.runtime.problems import NotFound
from formloom.web.api import Blueprint
from formloom.web.catalogue.difference_texts import difference_text
from formloom.web.etag import revision, tag
from formloom.web.language import reader_language
from formloom.web.permissions import actor, allows
from formloom.web.problems import field_error
from formloom.web.schemas import definitions as shapes

Value = dict[str, Any]
Tagged = tuple[Value, dict[str, str]]
definitions = Blueprint(
    "definitions", __name__, description="Drafting and publishing documents.", url_prefix="/w/<ws>/apps/<app>"
)
VERSION = re.compile(r"[0-9]{1,9}")
OF_KIND = [{"in": "path", "name": "kind", "schema": {"type": "string", "enum": list(KINDS)}}]
NAMES = {"app": "app", "kind": "kind", "key": "definition"}


@definitions.get("/draft/<kind>/<key>", parameters=OF_KIND)
@definitions.answer(shapes.DefinitionSchema)
@allows("design", **NAMES)
def draft(ws: str, app: str, kind: str, key: str) -> Tagged:
    """A document as the draft has it, else as it was published; with the revision to change it by."""
    return _tagged(runtime.get(actor(), app, kind, key))


@definitions.put("/draft/<kind>/<key>", parameters=OF_KIND)
@definitions.versioned()
@definitions.body(shapes.DefinitionBody)
@definitions.answer(shapes.DefinitionSchema)
@allows("design", **NAMES)
def put(body: Value, ws: str, app: str, kind: str, key: str) -> Tagged:
    """Store a document in the draft. ``If-Match: "0"`` makes a new one."""
    return _tagged(runtime.put(actor(), app, kind, key, revision(), body["document"]))


@definitions.delete("/draft/<kind>/<key>", parameters=OF_KIND)
@definitions.versioned()
@definitions.answer(status=204)
@allows("design", **NAMES)
def remove(ws: str, app: str, kind: str, key: str) -> None:
    """Let the draft take a document away. Its versions and its data stay."""
    runtime.remove(actor(), app, kind, key, revision())


@definitions.get("/draft")
@definitions.answer(shapes.DraftChangesSchema)
@allows("design", app="app")
def changes(ws: str, app: str) -> Value:
    """What publishing the draft would change, in words, and what it touches."""
    found, language = definition_changes.of_draft(actor(), app), reader_language()
    documents = [{**one, "differences": _said(one["differences"], language)} for one in found["documents"]]
    findings = {name: [told(one, language) for one in found[name]] for name in ("problems", "warnings")}
    return {**found, "documents": documents, **findings}


@definitions.post("/draft/check")
@definitions.body(shapes.CheckBody(), required=False)
@definitions.answer(shapes.CheckedSchema)
@allows("design", app="app")
def check(body: Value, ws: str, app: str) -> Value:
    """What keeps the draft from being published, also with a document that nobody has saved yet."""
    typed = body.get("instead")
    instead = None if typed is None else (typed["kind"], typed["key"], typed["document"])
    found = [told(one, reader_language()) for one in runtime.check(actor(), app, instead)]
    return {"ok": not found, "problems": found}


@definitions.post("/draft/discard")
@definitions.body(shapes.DiscardBody)
@definitions.answer(status=204)
@allows("design", app="app")
def discard(body: Value, ws: str, app: str) -> None:
    """Take documents out of the draft, unless somebody changed one of them meanwhile."""
    runtime.discard(actor(), app, _revisions(body["documents"]))


@definitions.post("/publish")
@definitions.body(shapes.PublishBody(), required=False)
@definitions.answer(shapes.PublishedSchema)
@allows("design", app="app")
def publish(body: Value, ws: str, app: str) -> Value:
    """Publish the whole draft, or nothing of it."""
    documents = body.get("documents")
    seen = None if documents is None else _revisions(documents)
    return runtime.publish(actor(), app, note=body.get("note"), seen=seen)


@definitions.get("/<kind>/<key>/versions", parameters=OF_KIND)
@definitions.answer(shapes.VersionsSchema)
@allows("design", **NAMES)
def versions(ws: str, app: str, kind: str, key: str) -> Value:
    """The published versions, newest first."""
    return {"items": runtime.versions(actor(), app, kind, key)}


@definitions.get("/<kind>/<key>/versions/<number>", parameters=OF_KIND)
@definitions.answer(shapes.VersionSchema)
@allows("design", number="version", **NAMES)
def version(ws: str, app: str, kind: str, key: str, number: str) -> Value:
    """One published version."""
    return runtime.version(actor(), app, kind, key, _number(number))


@definitions.get("/<kind>/<key>/versions/<number>/differences", parameters=OF_KIND)
@definitions.query(shapes.ComparedQuery)
@definitions.answer(shapes.DifferencesSchema)
@allows("design", number="version", **NAMES)
def compared(query: Value, ws: str, app: str, kind: str, key: str, number: str) -> Value:
    """What a version changes compared with another one, in words."""
    newer, base = _number(number), query["base"]
    found = definition_changes.of_version(
        actor(), app, kind, key, newer, newer - 1 if base is None else base)
    return {"items": _said(found, reader_language())}


def _number(given: str) -> int:
    if not VERSION.fullmatch(given):
        raise NotFound()
    return int(given)


def told(one: Finding, language: str) -> Value:
    """A finding in the reader's words, with the places an editor can point at."""
    start, end = one.problem.params.get("start"), one.problem.params.get("end")
    return {"kind": one.kind, "key": one.key, "pointer": one.pointer,
            "at": None if start is None else [start, end], **field_error(one.problem, language)}


def _revisions(documents: list[Value]) -> runtime.Revisions:
    return {(one["kind"], one["key"]): one["revision"] for one in documents}


def _said(found: list[Difference], language: str) -> list[Value]:
    return [{"code": one.code, "message": difference_text(one, language), "pointer": one.pointer}
            for one in found]


def _tagged(value: Value) -> Tagged:
    return value, tag(value["revision"])
