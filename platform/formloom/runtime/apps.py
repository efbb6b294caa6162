"""Apps: a set of documents used together."""

from typing import Any

from formloom.kernel.problems import Problem
from formloom.runtime import catalogue
from formloom.runtime.actor import Actor
from formloom.runtime.clock import iso, now
from formloom.runtime.problems import Invalid, NotFound
from formloom.runtime.texts import in_language, title_of
from formloom.storage import Tx, definitions, people, read, write

Value = dict[str, Any]


def all_apps(actor: Actor) -> list[Value]:
    """Every app of the workspace, in their order."""
    with read(actor.workspace) as tx:
        return [_shown(actor, row) for row in definitions.apps(tx)]


def get(actor: Actor, key: str) -> Value:
    """One app with what it consists of: the version that counts, what the draft changes, when and by whom."""
    with read(actor.workspace) as tx:
        row = need(tx, key)
        heads = definitions.published(tx, key)
        drafts = {(one["kind"], one["key"]): one for one in definitions.drafts(tx, key)}
        known = people.organisation(tx).members
        shown = {place: drafts[place]["document"] if place in drafts else None for place in {*heads, *drafts}}
        for (kind, name), document in shown.items():
            if document is None and (kind, name) in heads:
                shown[kind, name] = catalogue.document(
                    tx, kind, f"{key}/{name}", heads[kind, name]["version"])

    def told(row: Value) -> Value:
        return {"at": iso(row["at"]), "by": known[row["by"]].name if row["by"] in known else None}

    documents = []
    for place in sorted(shown):
        head, draft = heads.get(place), drafts.get(place)
        documents.append({
            "kind": place[0], "key": place[1],
            "title": in_language(title_of(shown[place]), actor.language, place[1]),
            "version": head and head["version"], "changed": draft is not None,
            "removed": draft is not None and draft["removed"], "published": head and told(head),
            "draft": draft and {**told(draft), "revision": draft["etag"]},
        })
    return {**_shown(actor, row), "documents": documents}


def add(actor: Actor, key: str, title: str) -> Value:
    """A new, empty app."""
    with write(actor.workspace) as tx:
        if definitions.get_app(tx, key) is not None:
            raise Invalid([Problem("key", "in_use", {"key": key})])
        language = people.get_setting(tx, "language") or actor.language
        definitions.insert_app(
            tx, {"key": key, "title": title, "language": language, "created_at": now()})
    return {"key": key, "title": title}


def need(tx: Tx, key: str) -> Value:
    """The app's row; NotFound when there is none."""
    row = definitions.get_app(tx, key)
    if row is None:
        raise NotFound()
    return row


def _shown(actor: Actor, row: Value) -> Value:
    return {"key": row["key"], "title": in_language(row["title"], actor.language, row["key"])}
