"""Definitions in force, compiled: forms, flows, views, permission sets, calendars, messages.

The head of a document is read in the transaction that interprets it; a version never changes, so what was
compiled from one is kept by the process. Kinds are called as their folders.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from formloom.kernel.access import PermissionSet
from formloom.kernel.calendars import Calendar
from formloom.kernel.conditions import Scope
from formloom.kernel.flows import Flow
from formloom.kernel.forms import Form, resolve, targets_of, with_targets
from formloom.kernel.rollups import Rollup, rollups_of
from formloom.runtime.problems import NotFound
from formloom.storage import Tx, definitions, people
from formloom.storage.definitions import Head
from formloom.storage.record_tables import RecordTable, record_table

KINDS = ("forms", "flows", "views", "access", "calendars", "messages")
MOST_KEPT = 2000
T = TypeVar("T")
_kept: OrderedDict[tuple[str, ...], Any] = OrderedDict()


def heads(tx: Tx, kind: str, app: str | None = None) -> list[Head]:
    """The documents of a kind (of one app) that count now, in the order they were first published."""
    if _may_change(tx):
        return definitions.heads(tx, kind, app)
    return [one for one in _heads(tx)[0].get(kind, ()) if app is None or one.app == app]


def head(tx: Tx, kind: str, reference: str) -> int | None:
    """The version of ``app/key`` that counts now, None when there is none (any more)."""
    if _may_change(tx):
        app, _, key = reference.partition("/")
        return tx.remember(("head", kind, reference), lambda: definitions.head_version(tx, app, kind, key))
    return _heads(tx)[1].get((kind, reference))


def _may_change(tx: Tx) -> bool:
    """Whether others may publish while the transaction goes on, or it does so itself."""
    return tx.publishing or (tx.writing and not tx.is_sqlite)


def _heads(tx: Tx) -> tuple[dict[str, list[Head]], dict[tuple[str, str], int]]:
    """All heads, read once: by kind, and each one's version."""
    return tx.remember("heads", lambda: _sorted(definitions.heads(tx)))


def _sorted(found: list[Head]) -> tuple[dict[str, list[Head]], dict[tuple[str, str], int]]:
    by_kind: dict[str, list[Head]] = {}
    for one in found:
        by_kind.setdefault(one.kind, []).append(one)
    return by_kind, {(one.kind, f"{one.app}/{one.key}"): one.version for one in found}


def forget(tx: Tx) -> None:
    """Ask again which versions count: this transaction published some."""
    for key in [key for key in tx.memory if _says_what_counts(key)]:
        del tx.memory[key]


def carry(tx: Tx, later: Tx) -> None:
    """Let a look at what a transaction has just stored go by the documents that the transaction went by."""
    later.memory |= {key: value for key, value in tx.memory.items()
                     if key == people.SETTINGS or _says_what_counts(key)}


def _says_what_counts(key: Hashable) -> bool:
    return key in ("heads", "permission_sets") or (isinstance(key, tuple) and key[0] in ("head", "flows_of"))


def document(tx: Tx, kind: str, reference: str, version: int) -> Any:
    """One published document as it was written."""
    return _compiled(tx, kind, reference, version, lambda document: document, "document")


def form(tx: Tx, reference: str, version: int | None = None) -> Form | None:
    """A form by ``app/form``: the head, or one version."""
    at = version if version is not None else head(tx, "forms", reference)
    if at is None:
        return None
    found = _compiled(tx, "forms", reference, at, lambda one: Form.load(one, reference))
    return found if found is None or not found.has_lookups else _with_lookups(tx, found, reference, at)


def _with_lookups(tx: Tx, form: Form, reference: str, at: int) -> Form | None:
    """The form with lookups that know what they show, by what counts now of the forms behind its links."""
    heads = {one: head(tx, "forms", one) for one in targets_of(form)}

    def find(target: str) -> Any:
        version = heads.get(target)
        return None if version is None else document(tx, "forms", target, version)

    return _compiled(tx, "forms", reference, at,
                     lambda one: Form.load(with_targets(one, reference, find), reference), repr(heads))


def need_form(tx: Tx, reference: str, version: int | None = None) -> Form:
    """The same; NotFound when there is none."""
    found = form(tx, reference, version)
    if found is None:
        raise NotFound()
    return found


def table(tx: Tx, reference: str, version: int | None = None) -> RecordTable | None:
    """Where the records of a form lie, seen through one version of it."""
    at = version if version is not None else head(tx, "forms", reference)
    found = form(tx, reference, at) if at is not None else None
    if found is None or at is None:
        return None
    kept = record_table(tx, found, at)
    # What its lookups show may have changed since the table was kept.
    return kept if kept.form is found else replace(kept, form=found)


def need_table(tx: Tx, reference: str, version: int | None = None) -> RecordTable:
    """The same; NotFound when there is none."""
    found = table(tx, reference, version)
    if found is None:
        raise NotFound()
    return found


def rollups(tx: Tx, head: Head) -> list[Rollup]:
    """The rollup fields of a form that counts now."""
    reference = f"{head.app}/{head.key}"
    return _compiled(tx, "forms", reference, head.version,
                     lambda one: rollups_of(Form.load(one, reference)), "rollups") or []


def scope(tx: Tx, of: Form) -> Scope:
    """What conditions about this form may name."""
    return Scope(of, lambda reference: form(tx, reference))


def flow(tx: Tx, reference: str, version: int | None = None) -> Flow | None:
    """A flow by ``app/key``: the head, or one version."""
    at = version if version is not None else head(tx, "flows", reference)
    key = reference.partition("/")[2]
    return None if at is None else _compiled(tx, "flows", reference, at, lambda one: Flow.load(one, key, at))


def flow_on_submit(tx: Tx, form: str) -> tuple[str, Flow] | None:
    """The enabled flow that starts with every submitted record of a form: its ``app/key`` and itself."""
    return next((one for one in flows_of(tx, form) if starts_on_submit(one[1])), None)


def flows_of(tx: Tx, form: str) -> list[tuple[str, Flow]]:
    """The flows about a form (``app/form``) that count now: each one's ``app/key`` and itself."""
    return tx.remember(("flows_of", form), lambda: [
        (f"{one.app}/{one.key}", found) for one in heads(tx, "flows")
        if (found := flow(tx, f"{one.app}/{one.key}", one.version)) is not None
        and resolve(found.form, f"{one.app}/") == form])


def starts_on_submit(flow: Flow) -> bool:
    """Whether the flow starts by itself (``start.on``)."""
    return bool((flow.options["start"] or {}).get("on", "submit") == "submit")


def permission_sets(tx: Tx) -> list[PermissionSet]:
    """Every permission set that counts now."""
    return tx.remember("permission_sets", lambda: [
        found for one in heads(tx, "access") if (found := _permission_set(tx, one)) is not None])


def _permission_set(tx: Tx, head: Head) -> PermissionSet | None:
    def compile(document: Any) -> PermissionSet:
        return PermissionSet.load(document, head.app, head.key)

    return _compiled(tx, "access", f"{head.app}/{head.key}", head.version, compile)


def calendar(tx: Tx, reference: str, zone: ZoneInfo) -> Calendar | None:
    """The working time of ``app/key`` as it counts now. zone: where the calendar names none."""
    at = head(tx, "calendars", reference)
    return None if at is None else _compiled(
        tx, "calendars", reference, at, lambda one: Calendar.load(one, zone), zone.key)


def message(tx: Tx, app: str, event: str) -> Mapping[str, Any] | None:
    """What an app says in the mails about an event; None where it uses our words."""
    at = head(tx, "messages", f"{app}/{event}")
    return None if at is None else document(tx, "messages", f"{app}/{event}", at)


def _compiled(
    tx: Tx, kind: str, reference: str, version: int, compile: Callable[[Any], T], what: str = "",
) -> T | None:
    place = (tx.workspace, kind, reference, str(version), what)

    def load() -> T | None:
        found: T | None = _kept.get(place)
        if found is None:
            app, _, key = reference.partition("/")
            document = definitions.document(tx, app, kind, key, version)
            found = None if document is None else compile(document)
            if found is not None and not tx.publishing:
                _keep(place, found)
        return found

    return tx.remember(place, load)


def _keep(place: tuple[str, ...], value: Any) -> None:
    _kept[place] = value
    while len(_kept) > MOST_KEPT:
        _kept.popitem(last=False)
