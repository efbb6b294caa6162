"""A workspace for one play: its people with their sessions, its documents, its versions."""

import secrets
import threading
from collections import Counter
from collections.abc import Mapping
from typing import Any

from formloom.plays.http.client import Answer, Session
from formloom.plays.http.ids import FILLER, Ids
from formloom.plays.http.server import PASSWORD, Server
from formloom.plays.ranges import expand
from formloom.plays.staff import Staff

APP = "play"
CALENDAR = "working_time"
FILLED = {"title": "-", "type": "string", "x-formloom": {"field": "text"}}


class World:
    """The workspace ``key``. Everything is made by its administrator, who is the play's flow admin.

    told: person -> how many notices he gets of all that was done here.
    """

    def __init__(self, server: Server, staff: Staff) -> None:
        self.server = server
        self.key = f"play_{secrets.token_hex(6)}"
        self.admin = staff.play.admin
        self.ids = Ids()
        self.sessions: dict[str, Session] = {}
        self.logins: dict[str, str] = {}
        self.drafts: dict[str, int] = {}
        self.told: Counter[str] = Counter()
        server.administrator(self._login(self.admin), self.admin, self.key, str(staff.play.zone))
        self.ids.people[self.admin] = self.get(self.admin, "/me").body["member"]["id"]
        self._people(staff)
        self._documents(staff)

    def get(self, person: str, path: str) -> Answer:
        return self.call(person, "GET", path)

    def call(self, person: str, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        """A request in the workspace, in the person's own session."""
        return self.session(person).call(method, f"/w/{self.key}{path}", body, **headers)

    def session(self, person: str) -> Session:
        if person not in self.sessions:
            self.sessions[person] = self.server.session(self.logins[person])
        known = self.sessions[person]
        return known if threading.current_thread() is threading.main_thread() else known.twin()

    def _need(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        return self.session(self.admin).need(method, f"/w/{self.key}{path}", body, **headers)

    def _change(self, path: str, body: Mapping[str, Any]) -> None:
        revision = self._need("GET", path)["revision"]
        self._need("PATCH", path, dict(body), **{"If-Match": f'"{revision}"'})

    def _login(self, person: str) -> str:
        return self.logins.setdefault(person, f"{self.key}-{len(self.logins)}")

    def _people(self, staff: Staff) -> None:
        """Departments and people first, then what they say of each other."""
        for name in staff.departments:
            self.ids.departments[name] = self._need("POST", "/departments", {"title": name})["id"]
        for name in staff.people:
            if name != self.admin:
                made = {"name": name, "login": self._login(name), "password": PASSWORD}
                self.ids.people[name] = self._need("POST", "/members", made)["id"]
        for number, name in enumerate(staff.roles):
            self.ids.roles[name] = f"role{number}"
            members = self.ids.persons(staff.roles[name] or [])
            self._need("POST", "/roles", {"key": f"role{number}", "title": name, "members": members})
        self.change(staff, staff.people, staff.departments, ())

    def change(self, staff: Staff, people: Any, departments: Any, roles: Any) -> None:
        """Bring what is named to what the staff says."""
        for name in people:
            told = staff.people[name]
            given = {"department": self.ids.departments.get(told.get("department") or ""),
                     "manager": self.ids.people.get(told.get("manager") or ""),
                     "active": told.get("active", True)}
            if told:
                self._change(f"/members/{self.ids.people[name]}", given)
        for name in departments:
            told = staff.departments[name]
            self._change(f"/departments/{self.ids.departments[name]}", {
                "parent": self.ids.departments.get(told.get("parent") or ""),
                "head": self.ids.people.get(told.get("head") or "")})
        for name in roles:
            members = [one for part in expand(staff.roles[name] or []) for one in self.ids.persons(part)]
            self._change(f"/roles/{self.ids.roles[name]}", {"members": members})

    def _documents(self, staff: Staff) -> None:
        """Every flow gets a form of its own; everybody may start, the flow admin may change records."""
        self._need("POST", "/apps", {"key": APP, "title": staff.play.name or "play"})
        self.flows = {name: f"flow{number}" for number, name in enumerate(staff.play.flows)}
        forms: dict[str, Any] = {}
        for name, document in staff.play.flows.items():
            form = staff.play.forms[document["form"]]
            fields = {**form.get("properties", {}), FILLER: FILLED}
            forms[self.form_of(name)] = {**form, "properties": fields}
        for key, form in forms.items():
            self._new("forms", key, form)
        for name, document in staff.play.flows.items():
            self._new("flows", self.flows[name], self.ids.flow(document, self.form_of(name)))
        self._new("calendars", CALENDAR, dict(staff.play.calendar))
        start = {"actions": ["create"], "rows": False, "fields": {"*": "edit"}}
        mend = {"actions": ["read", "update"], "rows": True, "update_running": True, "fields": {"*": "edit"}}
        self._new("access", "everybody", {
            "title": "everybody", "to": [{"everyone": True}], "forms": dict.fromkeys(forms, start)})
        self._new("access", "admin", {
            "title": "admin", "to": [{"member": self.ids.people[self.admin]}], "app": ["use", "see_cases"],
            "forms": dict.fromkeys(forms, mend)})
        self._need("POST", f"/apps/{APP}/publish", {})

    def form_of(self, flow: str) -> str:
        return f"form{self.flows[flow].removeprefix('flow')}"

    def _new(self, kind: str, key: str, document: Any) -> None:
        """The first draft of a document."""
        self._need("PUT", f"/apps/{APP}/draft/{kind}/{key}", {"document": document}, **{"If-Match": '"0"'})

    def _put(self, person: str, key: str, document: Any) -> Answer:
        """The next draft of a flow."""
        path = f"/apps/{APP}/draft/flows/{key}"
        revision = self._need("GET", path)["revision"]
        return self.call(person, "PUT", path, {"document": document}, **{"If-Match": f'"{revision}"'})

    def change_calendar(self, document: Mapping[str, Any]) -> None:
        """Another working time, from now on."""
        path = f"/apps/{APP}/draft/calendars/{CALENDAR}"
        revision = self._need("GET", path)["revision"]
        self._need("PUT", path, {"document": dict(document)}, **{"If-Match": f'"{revision}"'})
        self._need("POST", f"/apps/{APP}/publish", {})

    def publish(self, person: str, flow: str, document: Any, before: Any) -> Answer:
        """Another version of a flow; a refused one leaves the draft as it was."""
        key = self.flows[flow]
        answer = self._put(person, key, self.ids.flow(document, self.form_of(flow)))
        if answer.code is None:
            answer = self.call(person, "POST", f"/apps/{APP}/publish", {})
            if answer.code is not None:
                self._put(self.admin, key, self.ids.flow(before, self.form_of(flow)))
        return answer
