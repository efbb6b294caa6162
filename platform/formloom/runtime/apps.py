"""Apps: a set of documents used together."""

from typing import Any

from formloom.kernel.problems import Problem
from formloom.runtime.actor import Actor
from formloom.runtime.clock import now
from formloom.runtime.problems import Invalid, NotFound
from formloom.runtime.texts import in_language
from formloom.storage import Tx, definitions, people, read, write

Value = dict[str, Any]


def all_apps(actor: Actor) -> list[Value]:
    """Every app of the workspace, in their order."""
    with read(actor.workspace) as tx:
        return [_shown(actor, row) for row in definitions.apps(tx)]


def get(actor: Actor, key: str) -> Value:
    """One app with what it consists of: the version that counts, and whether the draft changes it."""
    with read(actor.workspace) as tx:
        row = need(tx, key)
        heads = {(one.kind, one.key): one.version for one in definitions.heads(tx, app_key=key)}
        drafts = {(one["kind"], one["key"]): one for one in definitions.drafts(tx, key)}
    documents = [
        {"kind": kind, "key": name, "version": heads.get((kind, name)), "changed": (kind, name) in drafts,
         "removed": (kind, name) in drafts and drafts[kind, name]["removed"]}
        for kind, name in sorted({*heads, *drafts})
    ]
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
