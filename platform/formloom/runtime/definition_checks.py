"""What is wrong with an app's documents as they would be after publishing: each by its own check of the
kernel, then what only the workspace knows (other apps, stored types, running cases)."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from formloom.kernel.access import check_set
from formloom.kernel.calendars import check_calendar
from formloom.kernel.flows import check_flow
from formloom.kernel.forms import Form, check_form, check_related, resolve
from formloom.kernel.messages import check_message
from formloom.kernel.people import Organisation
from formloom.kernel.pointers import pointer
from formloom.kernel.problems import Problem
from formloom.kernel.rollups import check_rollups
from formloom.kernel.views import check_view
from formloom.runtime import rollups
from formloom.storage import Tx, definitions, record_tables

Place = tuple[str, str, str]
Documents = Mapping[Place, Any]


class Finding(NamedTuple):
    """One problem of one document. pointer: the JSON pointer of the problem's path."""

    kind: str
    key: str
    problem: Problem
    pointer: str = ""


@dataclass(frozen=True)
class Outlook:
    """(app, kind, key) -> document, over all apps; and the people whom documents may name."""

    documents: Documents
    people: Organisation

    @cached_property
    def forms(self) -> dict[str, Form]:
        return {f"{app}/{key}": Form.load(document, f"{app}/{key}")
                for (app, kind, key), document in self.documents.items() if kind == "forms"}

    def known_to(self, app: str) -> dict[str, Any]:
        """Form documents as an app's documents may call them: its own also by their bare key."""
        every = {(one, key): document
                 for (one, kind, key), document in self.documents.items() if kind == "forms"}
        own = {key: document for (one, key), document in every.items() if one == app}
        return {f"{one}/{key}": document for (one, key), document in every.items()} | own

    def calendars_of(self, app: str) -> set[str]:
        """Calendars as an app's documents may call them: its own also by their bare key."""
        every = {(one, key) for one, kind, key in self.documents if kind == "calendars"}
        return {f"{one}/{key}" for one, key in every} | {key for one, key in every if one == app}

    def forms_in_flows(self, app: str) -> list[Form]:
        """The forms that an app's flows are about."""
        named = {resolve(str(document.get("form", "")), f"{one}/")
                 for (one, kind, _), document in self.documents.items() if kind == "flows" and one == app}
        return [self.forms[name] for name in sorted(named) if name in self.forms]

    def check(self, place: Place) -> list[Problem]:
        """What the kernel finds wrong with one document."""
        (app, kind, key), document = place, self.documents[place]
        if kind == "forms":
            found = check_form(document, self.known_to(app))
            form = self.forms[f"{app}/{key}"]
            return found or [*check_rollups(form, self.forms.get), *check_related(form, self.forms.get)]
        if kind == "flows":
            return check_flow(
                document, self.known_to(app), roles=self.people.roles, members=self.people.members,
                departments=self.people.departments, form=f"{app}/{key}", calendars=self.calendars_of(app))
        if kind == "calendars":
            return check_calendar(document)
        if kind == "messages":
            return check_message(key, document, self.forms_in_flows(app))
        if kind == "views":
            return check_view(document, app, self.forms.get)
        return check_set(document, app, self.forms.get, self.people.roles)


def findings(tx: Tx, app: str, before: Outlook, after: Outlook) -> list[Finding]:
    """Everything that keeps ``after`` from being published, when only this app's documents differ."""
    found = judged(app, before, after)
    found += refused_by_data(tx, app, before, after, found)
    return [one._replace(pointer=pointer(after.documents.get((app, one.kind, one.key)), one.problem.path))
            for one in found]


def judged(app: str, before: Outlook, after: Outlook) -> list[Finding]:
    """What the documents themselves say, and those of other apps."""
    found = [Finding(kind, key, problem) for (one, kind, key) in after.documents if one == app
             for problem in after.check((one, kind, key))]
    found += _started_twice(app, after)
    return [*found, *_needed_elsewhere(app, _changed_forms(app, before, after), after)]


def refused_by_data(
    tx: Tx, app: str, before: Outlook, after: Outlook, known: list[Finding]
) -> list[Finding]:
    """What running cases and stored records do not allow. known: what is wrong with the documents."""
    found: list[Finding] = []
    broken = {(one.kind, one.key) for one in known}
    for key in sorted(_changed_forms(app, before, after)):
        if (app, "forms", key) not in after.documents:
            found += _removed(tx, app, key)
        elif ("forms", key) not in broken:
            form = after.forms[f"{app}/{key}"]
            found += [Finding("forms", key, one) for one in _stored(tx, form)]
            found += [Finding("forms", key, one) for one in _drawn(tx, before.forms.get(form.key), form)]
    return found


def _changed_forms(app: str, before: Outlook, after: Outlook) -> set[str]:
    forms = {place for place in {*before.documents, *after.documents} if place[:2] == (app, "forms")}
    return {place[2] for place in forms if before.documents.get(place) != after.documents.get(place)}


def _started_twice(app: str, after: Outlook) -> Iterator[Finding]:
    """At most one flow starts with every submitted record of a form."""
    starting: dict[str, list[Place]] = {}
    for place, document in after.documents.items():
        if place[1] == "flows" and _starts_on_submit(document):
            form = resolve(str(document.get("form", "")), f"{place[0]}/")
            starting.setdefault(form, []).append(place)
    for form, places in starting.items():
        mine = [key for one, _, key in places if one == app]
        if mine and len(places) > 1:
            yield Finding("flows", mine[-1], Problem("start.on", "started_twice", {"form": form}))


def _starts_on_submit(document: Mapping[str, Any]) -> bool:
    start = document.get("start")
    return not isinstance(start, Mapping) or start.get("on", "submit") == "submit"


def _needed_elsewhere(app: str, changed: set[str], after: Outlook) -> Iterator[Finding]:
    """Documents of other apps that were sound, and are not once these forms change."""
    for place in after.documents:
        if place[0] == app or not changed:
            continue
        text = json.dumps(after.documents[place], default=str)
        named = sorted(key for key in changed if f'"{app}/{key}' in text)
        if named and after.check(place):
            yield Finding("forms", named[0], Problem("", "needed_elsewhere", {"document": "/".join(place)}))


def _removed(tx: Tx, app: str, key: str) -> Iterator[Finding]:
    if definitions.live_cases(tx, app, key):
        yield Finding("forms", key, Problem("", "cases_running"))


def _stored(tx: Tx, form: Form) -> Iterator[Problem]:
    """What the records there are do not allow."""
    for path, _before in record_tables.retyped(tx, form):
        yield Problem(_in_document(path), "retyped", {"field": path})
    for path in record_tables.duplicated(tx, form):
        yield Problem(f"{_in_document(path)}.x-formloom.unique", "not_unique_yet", {"field": path})


def _drawn(tx: Tx, before: Form | None, form: Form) -> Iterator[Problem]:
    """Rollups that would have to be drawn together from too much in one publication."""
    for one in rollups.new_in(before, form):
        limit = rollups.too_many(tx, form, one)
        if limit is not None:
            yield Problem(f"{_in_document(one.key)}.x-formloom", "too_much_to_roll_up", {"max": limit})


def _in_document(path: str) -> str:
    """Where a field stands in its form's document."""
    return f"properties.{path.replace('.', '.items.properties.')}"
