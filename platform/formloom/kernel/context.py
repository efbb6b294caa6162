"""What interpreting a definition may know of the world. The shell fills it in; the kernel never asks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from formloom.kernel.people import Organisation


@dataclass(frozen=True)
class Context:
    """One moment, one reader.

    now: aware, UTC. zone: the workspace's. user: the acting member's id, or None for the app itself.
    linked: (form reference, record id) -> the record's data, or None when absent or not readable.
    new_id: a fresh id for rows that have none.
    file: id -> its metadata {name, size, type}, or None when unknown or not the actor's.
    lookup: (form reference, key, its value, field) -> that field of the first such record, None for none.
    offers: (form reference, record id, the link's filter) -> whether the member may choose this record anew.
    """

    now: datetime
    zone: ZoneInfo
    user: str | None
    people: Organisation
    linked: Callable[[str, str], Mapping[str, Any] | None]
    new_id: Callable[[], str]
    file: Callable[[str], Mapping[str, Any] | None] = lambda _id: None
    lookup: Callable[[str, str, Any, str], Any] = lambda _form, _key, _value, _field: None
    offers: Callable[[str, str, Any], bool] = lambda _form, _id, _filter: True

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()
