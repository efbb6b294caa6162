"""What an app's draft changes and what that touches; and what changed from one version to another."""

from typing import Any

from formloom.kernel.access.seeping import seeping
from formloom.kernel.access.unfillable import unfillable
from formloom.kernel.differences import Difference, Titles, differences
from formloom.kernel.differences.titles import document_title
from formloom.kernel.pointers import pointer
from formloom.runtime import apps
from formloom.runtime.actor import Actor
from formloom.runtime.clock import iso
from formloom.runtime.definition_checks import Finding, Outlook, findings
from formloom.runtime.definitions import MOST_TOLD, known_kind, outlooks, version
from formloom.runtime.texts import in_language, title_of
from formloom.storage import Tx, definitions, people, read

Value = dict[str, Any]


def of_draft(actor: Actor, app: str) -> Value:
    """Every changed document with its differences, what keeps them from being published, and running cases.

    Keys: documents, problems and warnings (Finding), running: per flow, how many cases go on as they were.
    """
    with read(actor.workspace) as tx:
        apps.need(tx, app)
        drafts, published = definitions.drafts(tx, app), definitions.published(tx, app)
        before, after = outlooks(tx, app)
        found = findings(tx, app, before, after)
        running = _running(tx, app, {(one["kind"], one["key"]) for one in drafts}, after, actor.language)
        titles, known = _titles(tx, app, after), people.organisation(tx).members
    documents = []
    for row in drafts:
        kind, key = row["kind"], row["key"]
        old, head = before.documents.get((app, kind, key)), published.get((kind, key))
        documents.append({
            "kind": kind, "key": key, "revision": row["etag"], "version": head and head["version"],
            "title": in_language(title_of(row["document"] or old), actor.language, key),
            "state": "removed" if row["removed"] else "added" if head is None else "changed",
            "at": iso(row["at"]), "by": known[row["by"]].name if row["by"] in known else None,
            "differences": differences(kind, old, row["document"], titles),
        })
    broken = {(one.kind, one.key) for one in found}
    warnings = _warnings(app, {(one["kind"], one["key"]) for one in drafts}, before, after, broken)
    return {"documents": documents, "problems": found[:MOST_TOLD], "warnings": warnings[:MOST_TOLD],
            "running": running}


def of_version(actor: Actor, app: str, kind: str, key: str, number: int, base: int) -> list[Difference]:
    """What a published version changes compared with another one; base 0: with nothing."""
    known_kind(kind)
    after = version(actor, app, kind, key, number)["document"]
    before = version(actor, app, kind, key, base)["document"] if base else None
    with read(actor.workspace) as tx:
        return differences(kind, before, after, _titles(tx, app, outlooks(tx, app)[1]))


def _titles(tx: Tx, app: str, outlook: Outlook) -> Titles:
    organisation = people.organisation(tx)
    return Titles(
        forms=outlook.known_to(app),
        roles={row["key"]: row["title"] for row in people.role_rows(tx)},
        members={id: one.name for id, one in organisation.members.items()},
        departments={id: one.title for id, one in organisation.departments.items()},
    )


def _warnings(
    app: str, changed: set[tuple[str, str]], before: Outlook, after: Outlook, broken: set[tuple[str, str]]
) -> list[Finding]:
    """What sets show of fields they hide, and which new fields they only show.

    Asked where the draft changes the set or a form of this app.
    """
    forms = {key for kind, key in changed if kind == "forms"}
    found: list[Finding] = []
    if any(kind == "forms" for kind, _ in broken):
        return found
    added = {f"{app}/{key}": _added(app, key, before, after) for key in forms}
    for (one, kind, key), document in after.documents.items():
        if one != app or kind != "access" or (kind, key) in broken:
            continue
        if (kind, key) in changed or not forms.isdisjoint(document.get("forms", {})):
            problems = [*unfillable(document, app, key, after.forms, added),
                        *seeping(document, app, key, after.forms)]
            found += [Finding(kind, key, problem, pointer(document, problem.path)) for problem in problems]
    return found


def _added(app: str, key: str, before: Outlook, after: Outlook) -> set[str]:
    """The fields a form has only in the draft and that no flow closes at its start; none for a new form."""
    known, form = before.forms.get(f"{app}/{key}"), after.forms.get(f"{app}/{key}")
    if known is None or form is None:
        return set()
    closed = {field for (one, kind, _), flow in after.documents.items() if (one, kind) == (app, "flows")
              and flow.get("form") == key for field, access in flow.get("start", {}).get("fields", {}).items()
              if access not in ("edit", "required")}
    return form.fields.keys() - known.fields.keys() - closed


def _running(
    tx: Tx, app: str, changed: set[tuple[str, str]], after: Outlook, language: str
) -> list[Value]:
    """Live cases of flows that change, or whose form does."""
    found = []
    for (flow, form), count in definitions.live_cases_by_flow(tx, app).items():
        if ("flows", flow) in changed or ("forms", form) in changed:
            document = after.documents.get((app, "flows", flow))
            title = in_language(document_title(document, flow), language, flow)
            found.append({"flow": flow, "title": title, "cases": count})
    return found


