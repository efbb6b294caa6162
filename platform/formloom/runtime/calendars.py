"""Which working time counts: the one that a flow or stage names, else the workspace's own."""

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from formloom.kernel.calendars import Calendar
from formloom.kernel.problems import Problem
from formloom.runtime import catalogue
from formloom.runtime.actor import Actor
from formloom.runtime.problems import Invalid
from formloom.runtime.texts import in_language
from formloom.storage import Tx, definitions, people, read, write

SETTING = "calendar"
Value = dict[str, Any]


def working_time(tx: Tx, app: str, zone: ZoneInfo) -> Callable[[str | None], Calendar | None]:
    """What the kernel asks for working time: by a key of this app, ``app/key``, None for the workspace's."""

    def find(key: str | None) -> Calendar | None:
        reference = _default(tx) if key is None else key if "/" in key else f"{app}/{key}"
        return catalogue.calendar(tx, reference, zone) if reference is not None else None

    return find


def _default(tx: Tx) -> str | None:
    """The calendar an administrator chose, else the first there is; None where nobody has made one."""
    chosen: str | None = people.get_setting(tx, SETTING)
    return chosen if chosen is not None and catalogue.head(tx, "calendars", chosen) else next(
        (f"{one.app}/{one.key}" for one in definitions.heads(tx, "calendars")), None)


def chosen(actor: Actor) -> Value:
    """The workspace's calendar, and all there are to choose from."""
    with read(actor.workspace) as tx:
        return _answer(tx, actor.language)


def choose(actor: Actor, reference: str) -> Value:
    """Make a calendar the workspace's own. Invalid for one that does not exist."""
    with write(actor.workspace) as tx:
        if catalogue.head(tx, "calendars", reference) is None:
            raise Invalid([Problem("calendar", "unknown_calendar", {"calendar": reference})])
        people.put_setting(tx, SETTING, reference)
        return _answer(tx, actor.language)


def _answer(tx: Tx, language: str) -> Value:
    heads = {f"{one.app}/{one.key}": one.version for one in definitions.heads(tx, "calendars")}
    documents = {name: catalogue.document(tx, "calendars", name, at) for name, at in heads.items()}
    return {
        "calendar": _default(tx),
        "items": [{"calendar": name, "title": in_language(document.get("title", name), language)}
                  for name, document in documents.items()],
    }
