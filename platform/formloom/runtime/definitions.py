"""Documents of an app: the shared draft, its check, publishing, and the versions there were."""

import re
from typing import Any

from formloom.kernel.forms import Form
from formloom.kernel.problems import Problem
from formloom.runtime import apps, catalogue, contexts, rollups
from formloom.runtime.actor import Actor
from formloom.runtime.clock import iso, now
from formloom.runtime.definition_checks import Documents, Finding, Outlook, findings, refused_by_data
from formloom.runtime.problems import Invalid, NotFound, Stale
from formloom.storage import Tx, definitions, people, read, record_tables, write
from formloom.storage.ids import new_id
from formloom.storage.stores import write_with_ddl

Value = dict[str, Any]
Outlooks = tuple[Outlook, Outlook]
"""As published, and as the draft would have it."""
Document = tuple[str, str, Any]
"""Kind, key, and the document itself."""
Revisions = dict[tuple[str, str], int]
"""(kind, key) -> revision in the draft."""
KEY = re.compile(r"[a-z][a-z0-9_]{0,47}")
MOST_TOLD = 200


def get(actor: Actor, app: str, kind: str, key: str) -> Value:
    """A document as it stands in the draft, else as it was published."""
    known_kind(kind)
    with read(actor.workspace) as tx:
        apps.need(tx, app)
        draft = definitions.get_draft(tx, app, kind, key)
        if draft is not None and not draft["removed"]:
            return _document(kind, key, draft["etag"], draft["document"])
        head = definitions.head_version(tx, app, kind, key)
        if draft is not None or head is None:
            raise NotFound()
        return _document(kind, key, head, catalogue.document(tx, kind, f"{app}/{key}", head))


def put(actor: Actor, app: str, kind: str, key: str, revision: int, document: Any) -> Value:
    """Store a document in the draft. revision: the draft's, else the published version, 0 for a new one."""
    _check_name(kind, key)
    with write(actor.workspace) as tx:
        return _document(kind, key, _put(tx, actor, app, kind, key, revision, document), document)


def remove(actor: Actor, app: str, kind: str, key: str, revision: int) -> None:
    """Let the draft take a document away; one that was never published is forgotten."""
    known_kind(kind)
    with write(actor.workspace) as tx:
        _put(tx, actor, app, kind, key, revision, None)
        if definitions.head_version(tx, app, kind, key) is None:
            definitions.clear_drafts(tx, app, [(kind, key)])


def check(actor: Actor, app: str, instead: Document | None = None) -> list[Finding]:
    """What would keep the draft from being published, with ``instead`` in the place of what it has there."""
    if instead is not None:
        _check_name(instead[0], instead[1])
    with read(actor.workspace) as tx:
        apps.need(tx, app)
        return findings(tx, app, *outlooks(tx, app, instead))[:MOST_TOLD]


def publish(actor: Actor, app: str, note: str | None = None, seen: Revisions | None = None) -> Value:
    """The whole draft at once: documents, tables and data in one transaction, or nothing.

    seen: the draft as its reader knows it; Stale when it is another one now.
    """
    return publish_checked(actor, app, checked(actor, app), note, seen)


def discard(actor: Actor, app: str, seen: Revisions) -> None:
    """Take these documents out of the draft: what is published stands again, what was new is gone."""
    with write(actor.workspace) as tx:
        definitions.lock(tx)
        apps.need(tx, app)
        there = revisions(tx, app)
        for place, revision in seen.items():
            if there.get(place) != revision:
                raise Stale(there.get(place, 0))
        definitions.clear_drafts(tx, app, seen)


def revisions(tx: Tx, app: str) -> Revisions:
    """The draft as a whole: (kind, key) -> revision of every changed document."""
    return {(row["kind"], row["key"]): row["etag"] for row in definitions.drafts(tx, app)}


def checked(actor: Actor, app: str) -> Outlooks:
    """What publishing would change, found in order without keeping writers waiting."""
    with read(actor.workspace) as tx:
        apps.need(tx, app)
        _changed(tx, app)
        found = outlooks(tx, app)
        refuse(findings(tx, app, *found))
        return found


def publish_checked(
    actor: Actor, app: str, sound: Outlooks, note: str | None = None, seen: Revisions | None = None
) -> Value:
    """Publish what was found sound; what changed since is checked again, and the data in any case."""

    def work(tx: Tx) -> Value:
        definitions.lock(tx)
        apps.need(tx, app)
        changed = _changed(tx, app)
        if seen is not None and seen != revisions(tx, app):
            raise Stale(0)
        there = outlooks(tx, app)
        refuse(refused_by_data(tx, app, *sound, []) if there == sound else findings(tx, app, *there))
        return publish_all(tx, app, changed, by=actor.member, note=note)

    return write_with_ddl(actor.workspace, work)


def publish_all(
    tx: Tx, app: str, changed: dict[tuple[str, str], Any], *, by: str | None, note: str | None = None
) -> Value:
    """Make checked documents count: one publication, the next version of each (None takes it away)."""
    tx.publishing = True
    publication, documents, drawn = new_id(), [], []
    definitions.insert_publication(tx, publication, app, by, now(), note)
    for (kind, key), document in changed.items():
        version, before = None, catalogue.form(tx, f"{app}/{key}") if kind == "forms" else None
        if document is None:
            definitions.remove_head(tx, app, kind, key)
        else:
            version = definitions.insert_version(tx, app, kind, key, document, publication)
        if kind == "forms" and version is not None:
            form = Form.load(document, f"{app}/{key}")
            record_tables.make_or_extend(tx, form, version)
            drawn += rollups.new_in(before, form)
        documents.append({"kind": kind, "key": key, "version": version})
    definitions.clear_drafts(tx, app, changed)
    catalogue.forget(tx)
    rollups.fill(tx, contexts.context(tx, by, now()), drawn)
    return {"publication": publication, "documents": documents}


def versions(actor: Actor, app: str, kind: str, key: str) -> list[Value]:
    """The published versions of a document, newest first: number, publication, its note, when, by whom."""
    known_kind(kind)
    with read(actor.workspace) as tx:
        apps.need(tx, app)
        found = definitions.versions(tx, app, kind, key)
        known = people.organisation(tx).members
    if not found:
        raise NotFound()
    return [{**row, "at": iso(row["at"]), "by": known[row["by"]].name if row["by"] in known else None}
            for row in found]


def version(actor: Actor, app: str, kind: str, key: str, number: int) -> Value:
    """One published version."""
    known_kind(kind)
    with read(actor.workspace) as tx:
        apps.need(tx, app)
        document = definitions.document(tx, app, kind, key, number)
    if document is None:
        raise NotFound()
    return {"kind": kind, "key": key, "version": number, "document": document}


def refuse(found: list[Finding]) -> None:
    """Raises publish_refused unless nothing is wrong."""
    if found:
        errors = [Problem(f"{one.kind}/{one.key}#{one.problem.path}", one.problem.code, one.problem.params)
                  for one in found[:MOST_TOLD]]
        raise Invalid(errors, code="publish_refused")


def _put(tx: Tx, actor: Actor, app: str, kind: str, key: str, revision: int, document: Any) -> int:
    """The draft's new revision."""
    definitions.lock(tx)
    apps.need(tx, app)
    before = definitions.get_draft(tx, app, kind, key)
    head = definitions.head_version(tx, app, kind, key)
    if document is None and head is None and before is None:
        raise NotFound()
    etag = definitions.put_draft(
        tx, app, kind, key, document, revision, first=head or 0, by=actor.member, at=now())
    if etag is None:
        raise Stale(before["etag"] if before is not None else head or 0)
    return etag


def _check_name(kind: str, key: str) -> None:
    known_kind(kind)
    if not KEY.fullmatch(key):
        raise Invalid([Problem("key", "not_a_key")])


def known_kind(kind: str) -> None:
    """Raises NotFound for a kind of documents that there is not."""
    if kind not in catalogue.KINDS:
        raise NotFound()


def _published(tx: Tx) -> Documents:
    return {one[:3]: catalogue.document(tx, one.kind, f"{one.app}/{one.key}", one.version)
            for one in definitions.heads(tx)}


def _changed(tx: Tx, app: str) -> dict[tuple[str, str], Any]:
    """The documents of the draft. Raises nothing_to_publish when there are none."""
    changed = {(row["kind"], row["key"]): row["document"] for row in definitions.drafts(tx, app)}
    if not changed:
        raise Invalid(code="nothing_to_publish")
    return changed


def _with_draft(tx: Tx, app: str, published: Documents, instead: Document | None) -> Documents:
    drafts = {(app, row["kind"], row["key"]): row["document"] for row in definitions.drafts(tx, app)}
    if instead is not None:
        drafts[app, instead[0], instead[1]] = instead[2]
    return {place: document for place, document in {**published, **drafts}.items() if document is not None}


def outlooks(tx: Tx, app: str, instead: Document | None = None) -> Outlooks:
    """All documents as published and as the draft has them, ``instead`` in the place of one of its own."""
    before, organisation = _published(tx), people.organisation(tx)
    return Outlook(before, organisation), Outlook(_with_draft(tx, app, before, instead), organisation)


def _document(kind: str, key: str, revision: int, document: Any) -> Value:
    return {"kind": kind, "key": key, "revision": revision, "document": document}
