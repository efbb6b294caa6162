"""Definitions in force, compiled: forms, flows, views, permission sets, calendars, messages.

The head of a document is read in the transaction that interprets it; a version never changes, so what was
compiled from one is kept by the process. Kinds are called as their folders.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from formloom.kernel.access import PermissionSet
from formloom.kernel.calendars import Calendar
from formloom.kernel.conditions import Scope
from formloom.kernel.flows import Flow
from formloom.kernel.forms import Form, resolve, targets_of, with_targets
from formloom.runtime.problems import NotFound
from formloom.storage import Tx, definitions
from formloom.storage.record_tables import RecordTable, record_table

KINDS = ("forms", "flows", "views", "access", "calendars", "messages")
MOST_KEPT = 2000
T = TypeVar("T")
_kept: OrderedDict[tuple[str, ...], Any] = OrderedDict()


def head(tx: Tx, kind: str, reference: str) -> int | None:
    """The version of ``app/key`` that counts now, None when there is none (any more)."""
    app, _, key = reference.partition("/")
    return tx.remember(("head", kind, reference), lambda: definitions.head_version(tx, app, kind, key))


def forget(tx: Tx) -> None:
    """Ask again which versions count: this transaction published some."""
    for key in [key for key in tx.memory if key == "permission_sets" or (
            isinstance(key, tuple) and key[0] in ("head", "flows_of"))]:
        del tx.memory[key]


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
        (f"{one.app}/{one.key}", found) for one in definitions.heads(tx, "flows")
        if (found := flow(tx, f"{one.app}/{one.key}", one.version)) is not None
        and resolve(found.form, f"{one.app}/") == form])


def starts_on_submit(flow: Flow) -> bool:
    """Whether the flow starts by itself (``start.on``)."""
    return bool((flow.options["start"] or {}).get("on", "submit") == "submit")


def permission_sets(tx: Tx) -> list[PermissionSet]:
    """Every permission set that counts now."""
    return tx.remember("permission_sets", lambda: [
        found for one in definitions.heads(tx, "access") if (found := _permission_set(tx, one)) is not None])


def _permission_set(tx: Tx, head: definitions.Head) -> PermissionSet | None:
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
