"""What one step of a flow may know of the world. It is told; it never asks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from typing import Any

from formloom.kernel.calendars import STANDARD, Calendar
from formloom.kernel.context import Context
from formloom.kernel.flows.case import Record
from formloom.kernel.forms import Form


@dataclass(frozen=True)
class World:
    """One moment, one actor (``ctx.user``), one form version.

    readable: the actor may read the case for reasons outside it. may_edit: he may change the record of a
    running case. record: what the record holds before the case starts. given: values that the shell gives a
    new record, its serial numbers. limit: what may be filled in at the start at most, field by field.
    calendar: the working time of a key, or of None, the workspace's; None where there is none of that name.
    """

    ctx: Context
    form: Form
    form_version: int = 1
    readable: bool = False
    may_edit: bool = False
    record: Record | None = None
    given: Mapping[str, Any] = attribute(default_factory=dict)
    limit: Mapping[str, str] | None = None
    calendar: Callable[[str | None], Calendar | None] = lambda _key: None

    @property
    def actor(self) -> str:
        return self.ctx.user or ""

    def working_time(self, key: str | None) -> Calendar:
        """The calendar of that key, else the workspace's, else the usual week."""
        return self.calendar(key) or self.calendar(None) or Calendar.load(STANDARD, self.ctx.zone)

    @property
    def is_admin(self) -> bool:
        return self.ctx.user is not None and self.ctx.user == self.ctx.people.admin
