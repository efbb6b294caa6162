"""Documents of an app: the shared draft, its check, publishing, and the versions there were."""

import re
from typing import Any

from formloom.kernel.forms import Form
from formloom.kernel.problems import Problem
from formloom.runtime import apps, catalogue
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
KEY = re.compile(r"[a-z][a-z0-9_]{0,47}")
MOST_TOLD = 200


def get(actor: Actor, app: str, kind: str, key: str) -> Value:
    """A document as it stands in the draft, else as it was published."""
    _check_kind(kind)
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
    _check_kind(kind)
    if not KEY.fullmatch(key):
        raise Invalid([Problem("key", "not_a_key")])
    with write(actor.workspace) as tx:
        return _document(kind, key, _put(tx, actor, app, kind, key, revision, document), document)


def remove(actor: Actor, app: str, kind: str, key: str, revision: int) -> None:
    """Let the draft take a document away; one that was never published is forgotten."""
    _check_kind(kind)
    with write(actor.workspace) as tx:
        _put(tx, actor, app, kind, key, revision, None)
        if definitions.head_version(tx, app, kind, key) is None:
            definitions.clear_drafts(tx, app, [(kind, key)])


def check(actor: Actor, app: str) -> list[Finding]:
    """What would keep the draft from being published."""
    with read(actor.workspace) as tx:
        apps.need(tx, app)
        return findings(tx, app, *_outlooks(tx, app))


def publish(actor: Actor, app: str, note: str | None = None) -> Value:
    """The whole draft at once: documents, tables and data in one transaction, or nothing."""
    return publish_checked(actor, app, checked(actor, app), note)


def checked(actor: Actor, app: str) -> Outlooks:
    """What publishing would change, found in order without keeping writers waiting."""
    with read(actor.workspace) as tx:
        apps.need(tx, app)
        _changed(tx, app)
        outlooks = _outlooks(tx, app)
        refuse(findings(tx, app, *outlooks))
        return outlooks


def publish_checked(actor: Actor, app: str, seen: Outlooks, note: str | None = None) -> Value:
    """Publish what was seen in order; what changed since is checked again, and the data in any case."""

    def work(tx: Tx) -> Value:
        definitions.lock(tx)
        apps.need(tx, app)
        changed = _changed(tx, app)
        there = _outlooks(tx, app)
        refuse(refused_by_data(tx, app, *seen, []) if there == seen else findings(tx, app, *there))
        return publish_all(tx, app, changed, by=actor.member, note=note)

    return write_with_ddl(actor.workspace, work)


def publish_all(
    tx: Tx, app: str, changed: dict[tuple[str, str], Any], *, by: str | None, note: str | None = None
) -> Value:
    """Make checked documents count: one publication, the next version of each (None takes it away)."""
    tx.publishing = True
    publication, documents = new_id(), []
    definitions.insert_publication(tx, publication, app, by, now(), note)
    for (kind, key), document in changed.items():
        version = None
        if document is None:
            definitions.remove_head(tx, app, kind, key)
        else:
            version = definitions.insert_version(tx, app, kind, key, document, publication)
        if kind == "forms" and version is not None:
            record_tables.make_or_extend(tx, Form.load(document, f"{app}/{key}"), version)
        documents.append({"kind": kind, "key": key, "version": version})
    definitions.clear_drafts(tx, app, changed)
    return {"publication": publication, "documents": documents}


def versions(actor: Actor, app: str, kind: str, key: str) -> list[Value]:
    """The published versions of a document, newest first: number, publication, when, by whom."""
    _check_kind(kind)
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
    _check_kind(kind)
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


def _check_kind(kind: str) -> None:
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


def _with_draft(tx: Tx, app: str, published: Documents) -> Documents:
    drafts = {(app, row["kind"], row["key"]): row["document"] for row in definitions.drafts(tx, app)}
    return {place: document for place, document in {**published, **drafts}.items() if document is not None}


def _outlooks(tx: Tx, app: str) -> Outlooks:
    before, organisation = _published(tx), people.organisation(tx)
    return Outlook(before, organisation), Outlook(_with_draft(tx, app, before), organisation)


def _document(kind: str, key: str, revision: int, document: Any) -> Value:
    return {"kind": kind, "key": key, "revision": revision, "document": document}
