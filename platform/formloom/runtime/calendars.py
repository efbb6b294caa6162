"""Which working time counts: the one that a flow or stage names, else the workspace's own."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from formloom.kernel.calendars import COUNTRIES, STANDARD, Calendar
from formloom.kernel.context import Context
from formloom.kernel.problems import Problem
from formloom.runtime import catalogue
from formloom.runtime.actor import Actor
from formloom.runtime.problems import Invalid
from formloom.runtime.rights import rights_of
from formloom.runtime.texts import in_language
from formloom.storage import Tx, definitions, people, read, write

SETTING = "calendar"
WEEKS_AHEAD = 6
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
        (f"{one.app}/{one.key}" for one in catalogue.heads(tx, "calendars")), None)


def chosen(actor: Actor) -> Value:
    """The workspace's calendar, and all there are to choose from, each with the days that lie ahead."""
    with read(actor.workspace) as tx:
        return _answer(tx, rights_of(tx, actor).ctx, actor.language)


def choose(actor: Actor, reference: str) -> Value:
    """Make a calendar the workspace's own. Invalid for one that does not exist."""
    with write(actor.workspace) as tx:
        if catalogue.head(tx, "calendars", reference) is None:
            raise Invalid([Problem("calendar", "unknown_calendar", {"calendar": reference})])
        people.put_setting(tx, SETTING, reference)
        return _answer(tx, rights_of(tx, actor).ctx, actor.language)


def _answer(tx: Tx, ctx: Context, language: str) -> Value:
    heads = {f"{one.app}/{one.key}": one.version for one in definitions.heads(tx, "calendars")}
    return {"calendar": _default(tx),
            "items": [_choice(tx, name, at, ctx, language) for name, at in heads.items()]}


def _choice(tx: Tx, name: str, version: int, ctx: Context, language: str) -> Value:
    document = catalogue.document(tx, "calendars", name, version)
    calendar = Calendar.load(document, ctx.zone)
    public = COUNTRIES.get(document.get("country", ""))
    monday = ctx.today - timedelta(days=ctx.today.weekday())
    days = [monday + timedelta(days=number) for number in range(7 * WEEKS_AHEAD)]
    return {
        "calendar": name,
        "title": in_language(document.get("title", name), language),
        "hours": document.get("hours", STANDARD["hours"]),
        "country": document.get("country"),
        "published_until": None if public is None else public.last_year,
        "ahead": [{"date": day.isoformat(), "works": calendar.works_on(day),
                   "exception": calendar.is_exception(day)} for day in days],
    }
