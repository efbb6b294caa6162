"""Notices of a case: the kernel says whom to tell what, here they get the words."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from formloom.kernel.flows import Event, changes_of, notices_of
from formloom.runtime import notices, texts
from formloom.runtime.cases import mail_words, returned, words
from formloom.runtime.cases.loading import Spoken
from formloom.runtime.refs import person, title_for
from formloom.runtime.rights import Rights
from formloom.runtime.spans import spoken
from formloom.storage import Tx

# Who acts when a rule does.
RULES = {"en": "The system", "zh-CN": "系统"}
Titles = dict[tuple[tuple[str, str], ...], Any]


def tell(tx: Tx, rights: Rights, held: Spoken, events: Sequence[Event], seq: int) -> None:
    """Send the notices of these events; ``held`` has the case as it is after them, ``seq`` is the last's."""
    found: list[notices.Notice] = []
    titles: Titles = {}
    by = person(rights.ctx.people, rights.member)
    visits = _visits(events)
    for at, one in enumerate(notices_of(events)):
        params = {
            "record": _title(rights, held, one["to"], titles), "flow": texts.flow_text(held.flow),
            "stage": texts.stage_text(held.flow, one["stage"]) if one["stage"] else "",
            "by": by["name"] if by else RULES,
        }
        if "state" in one:
            params["result"] = one["state"]
        if one["kind"] == "reminder":
            params |= _deadline(rights, one)
        if one["kind"] == "task":
            params |= _sender(held, returned.sender_of(events, visits[one["task"]]))
        found.append(notices.Notice(
            one["kind"], [one["to"]], held.row.id, one["task"], params, event=f"{seq}.{at}",
            began_by=held.case.initiator, mail=mail_words.for_mail(rights, held, one)))
    closed = [id for id, row in changes_of(events).tasks.items() if row.get("closed_at")]
    notices.settle(tx, closed, rights.ctx.now)
    notices.send(tx, found, rights.ctx.now, by=rights.member)


def _deadline(rights: Rights, notice: Mapping[str, Any]) -> dict[str, Any]:
    """What a reminder says: whose task it is, when not one's own, and how long to or since the deadline."""
    others = words.names(rights, [one for one in notice["whose"] if one != notice["to"]])
    found: dict[str, Any] = {"by": ""}
    if others and notice["task"] is None:
        found["whose"] = {"en": ", ".join(others), "zh-CN": "、".join(others)}
    if notice["due_at"] is not None:
        left = datetime.fromisoformat(notice["due_at"]) - rights.ctx.now
        found |= {"side": "before" if left > timedelta() else "after", "span": spoken(left)}
    return found


def _visits(events: Sequence[Event]) -> dict[str, str]:
    """Task -> its visit, for the tasks these events open."""
    found = {}
    for event in events:
        opened = event["type"] in ("tasks_opened", "task_opened", "transferred")
        for task in (event.get("tasks") or [event.get("new") or {"id": event["task"]}]) if opened else ():
            found[task["id"]] = event["visit"]
    return found


def _sender(held: Spoken, event: Event | None) -> dict[str, Any]:
    """What a notice says of a return: from where, and the words that were said with it."""
    if event is None:
        return {}
    return {"back": texts.stage_text(held.flow, event["stage"]), "comment": event.get("comment") or ""}


def _title(rights: Rights, held: Spoken, member: str, known: Titles) -> Any:
    """The record's title as this receiver may see it."""
    access = mail_words.access_for(rights, held, member)
    key = tuple(access.items())
    if key not in known:
        known[key] = _spoken(rights, held, access)
    return known[key]


def _spoken(rights: Rights, held: Spoken, access: Mapping[str, str]) -> Any:
    """One text, or one per language where they differ."""
    data = held.case.record.data
    spoken = {language: title_for(held.form, data, access, rights, language)
             or held.form.title_in(language) for language in words.LANGUAGES}
    return spoken if len(set(spoken.values())) > 1 else spoken["en"]
