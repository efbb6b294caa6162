"""Names of a play and ids of the server, both ways: in flow documents, in data, and in answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from typing import Any

from formloom.kernel.flows import Event
from formloom.plays.ranges import expand

# The published form needs a field; a play may do without. Nobody fills in this one.
FILLER = "play_filler"
PEOPLE_FIELDS = frozenset({"member", "members"})


@dataclass
class Ids:
    """people, departments, roles: name -> id."""

    people: dict[str, str] = attribute(default_factory=dict)
    departments: dict[str, str] = attribute(default_factory=dict)
    roles: dict[str, str] = attribute(default_factory=dict)

    def name(self, id: str | None) -> str:
        """The person's name in the play."""
        return next((name for name, one in self.people.items() if one == id), str(id))

    def persons(self, value: Any) -> list[str]:
        return [self.people.get(one, one) for one in expand(value)]

    def flow(self, document: Mapping[str, Any], form: str) -> dict[str, Any]:
        """The document as the server knows people; started by submitting its form."""
        told = {key: self._stage_part(key, value) for key, value in document.items()}
        start = told.get("start", {})
        start = {**start, "on": "submit", "fields": {**start.get("fields", {}), FILLER: "read"}}
        return {**told, "form": form, "start": start}

    def _stage_part(self, key: str, value: Any) -> Any:
        if key in ("stages", "branch"):
            return [self._stage(one) for one in value]
        if key == "branches":
            return [{**one, "stages": self._stage_part("stages", one["stages"])} for one in value]
        if key in ("who", "backup"):
            return [self._source(one) for one in value] if isinstance(value, list) else self._source(value)
        if key == "empty" and isinstance(value, dict):
            return {"to_user": self.people[value["to_user"]]}
        if key == "timeout" and isinstance(value, dict):
            return {"transfer": self.people[value["transfer"]]}
        if key == "vote" and "weights" in value:
            weights = {self.people[one]: weight for one, weight in value["weights"].items()}
            return {**value, "weights": weights}
        if key == "on_reject" and isinstance(value, dict) and "branch" in value:
            return {"branch": self._stage_part("branch", value["branch"])}
        return value

    def _stage(self, stage: Mapping[str, Any]) -> dict[str, Any]:
        told = {key: self._stage_part(key, value) for key, value in stage.items()}
        if "who" in told:
            told["fields"] = {**told.get("fields", {}), FILLER: "read"}
        return told

    def _source(self, source: Any) -> Any:
        if isinstance(source, str):
            return source if source == "initiator" else self.people.get(source, source)
        if "role" in source:
            return {"role": self.roles.get(source["role"], source["role"])}
        if "department" in source:
            return {**source, "department": self.departments.get(source["department"], source["department"])}
        if "until_role" in source.get("chain", {}):
            role = source["chain"]["until_role"]
            return {"chain": {"until_role": self.roles.get(role, role)}}
        return source

    def data(self, data: Mapping[str, Any], form: Mapping[str, Any], *, back: bool = False) -> dict[str, Any]:
        """A record's data with people and departments as the server, or the play, calls them."""
        return {key: self._value(value, form.get("properties", {}).get(key, {}), back)
                for key, value in data.items()}

    def _value(self, value: Any, schema: Mapping[str, Any], back: bool) -> Any:
        kind = schema.get("x-formloom", {}).get("field")
        if kind == "subform" and isinstance(value, list):
            rows = schema.get("items", {})
            return [self.data(row, rows, back=back) if isinstance(row, dict) else row for row in value]
        known = self.people if kind in PEOPLE_FIELDS else self.departments if kind == "department" else {}
        if back:
            known = {id: name for name, id in known.items()}
        if isinstance(value, list):
            return [known.get(one, one) if isinstance(one, str) else one for one in value]
        return known.get(value, value) if isinstance(value, str) else value

    def event(self, event: Event) -> Event:
        """The event with the play's names instead of the members' ids."""
        return {key: self._named(value) for key, value in event.items()}

    def _named(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {self._named(key): self._named(one) for key, one in value.items()}
        if isinstance(value, list):
            return [self._named(one) for one in value]
        return self.names.get(value, value) if isinstance(value, str) else value

    @property
    def names(self) -> dict[str, str]:
        return {id: name for known in (self.people, self.departments) for name, id in known.items()}
