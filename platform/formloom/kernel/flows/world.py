"""What one step of a flow may know of the world. It is told; it never asks."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from typing import Any

from formloom.kernel.context import Context
from formloom.kernel.flows.case import Record
from formloom.kernel.forms import Form


@dataclass(frozen=True)
class World:
    """One moment, one actor (``ctx.user``), one form version.

    readable: the actor may read the case for reasons outside it. may_edit: he may change the record of a
    running case. record: what the record holds before the case starts. given: values that the shell gives a
    new record, its serial numbers. limit: what may be filled in at the start at most, field by field.
    """

    ctx: Context
    form: Form
    form_version: int = 1
    readable: bool = False
    may_edit: bool = False
    record: Record | None = None
    given: Mapping[str, Any] = attribute(default_factory=dict)
    limit: Mapping[str, str] | None = None

    @property
    def actor(self) -> str:
        return self.ctx.user or ""

    @property
    def is_admin(self) -> bool:
        return self.ctx.user is not None and self.ctx.user == self.ctx.people.admin
