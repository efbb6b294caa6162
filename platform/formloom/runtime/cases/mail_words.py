"""What only the mail about a notice says: when the task is due, and the app's own words with their values."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from formloom.kernel.flows import access_of
from formloom.kernel.forms import grant, readable, show
from formloom.kernel.forms.grants import BLIND
from formloom.kernel.messages import placeholders
from formloom.runtime import catalogue, mails
from formloom.runtime.actor import Actor
from formloom.runtime.cases import words
from formloom.runtime.cases.loading import Spoken
from formloom.runtime.problems import NotFound
from formloom.runtime.rights import Rights, rights_of

Value = dict[str, Any]


def for_mail(rights: Rights, held: Spoken, notice: Mapping[str, Any]) -> Value:
    """{due, own, values}, each where there is one; nothing for what is not mailed."""
    if notice["kind"] not in mails.KINDS or notice["to"] == rights.member:
        return {}
    task = held.case.tasks.get(notice["task"] or "")
    due = notice.get("due_at") or (task.due_at if task is not None else None)
    said = {"due": due} if due is not None else {}
    own = catalogue.message(rights.tx, held.row.app, notice["kind"])
    return said if own is None else {**said, "own": own, "values": _values(rights, held, notice["to"], own)}


def access_for(rights: Rights, held: Spoken, member: str) -> Mapping[str, str]:
    """What this receiver may see of the record; all of it for the flow admin.

    For taking part, else (as a manager who is reminded) by his permission sets.
    """
    if member == rights.ctx.people.admin:
        return {}
    if not held.case.takes_part(member):
        with suppress(NotFound):
            own = rights_of(rights.tx, Actor(rights.tx.workspace, member))
            on = own.find(held.form_reference, held.row.record)[1]
            return {one.path: on.access.get(one.path, "hidden") for one in held.form.all_fields()}
    return access_of(held.flow, held.case, member, held.form)


def _values(rights: Rights, held: Spoken, member: str, own: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Language -> the fields that the texts ask for, as the receiver may see them."""
    access = access_for(rights, held, member)
    seen = readable(held.form, held.case.record.data, access)
    asked = [held.form.fields[key] for key in sorted(placeholders(own)) if key in held.form.fields]
    blind = {field.key for field in asked if access and grant(access, field) in BLIND}
    return {language: {
        # A mask is no value of the type any more.
        field.key: str(seen.get(field.key) or "") if field.key in blind
        else show(field, seen.get(field.key), language, rights.ctx) for field in asked}
        for language in words.LANGUAGES}
