"""What people ask for, as values. ``task`` is an id, or None when the actor has none at ``stage``."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from typing import Any

NOTHING: Mapping[str, Any] = {}


@dataclass(frozen=True)
class Draft:
    """Keep a case that has not been submitted (A1)."""

    data: Mapping[str, Any] = attribute(default_factory=dict)


@dataclass(frozen=True)
class Submit:
    """Start, or submit a draft (A1). pick: stage -> people the initiator picks there (J55)."""

    data: Mapping[str, Any] = attribute(default_factory=dict)
    pick: Mapping[str, list[str]] = attribute(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class TaskCommand:
    """What an action on a task may carry. revision: If-Match. force: the flow admin acts, with a reason."""

    task: str | None = None
    stage: str | None = None
    data: Mapping[str, Any] = attribute(default_factory=dict)
    comment: str | None = None
    signature: bool = False
    revision: int | None = None
    resume_as: str | None = None
    pick: Mapping[str, list[str]] = attribute(default_factory=dict)
    force: bool = False
    reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class Approve(TaskCommand):
    """A2."""


@dataclass(frozen=True, kw_only=True)
class Reject(TaskCommand):
    """A3."""


@dataclass(frozen=True, kw_only=True)
class Handle(TaskCommand):
    """A2 on a handle stage."""


@dataclass(frozen=True, kw_only=True)
class Save(TaskCommand):
    """A4."""


@dataclass(frozen=True, kw_only=True)
class Begin(TaskCommand):
    """The assignee opened his task for the first time; no decision."""


@dataclass(frozen=True, kw_only=True)
class Tick(TaskCommand):
    """A40: a work step is done, or not after all. note, evidence (file ids): None means as it was."""

    step: str
    done: bool = True
    note: str | None = None
    evidence: tuple[str, ...] | None = None


@dataclass(frozen=True, kw_only=True)
class Return(TaskCommand):
    """A5."""

    to: str = "start"


@dataclass(frozen=True, kw_only=True)
class Resubmit(TaskCommand):
    """A6: from start, after a return."""


@dataclass(frozen=True, kw_only=True)
class Transfer(TaskCommand):
    """A7."""

    to: str


@dataclass(frozen=True)
class Withdraw:
    """A14."""

    comment: str | None = None


@dataclass(frozen=True)
class Urge:
    """A17. stages: None means all open tasks."""

    stage: str | None = None
    comment: str | None = None


@dataclass(frozen=True)
class Copy:
    """A18: give people a copy; fields: None means what the giver sees."""

    people: tuple[str, ...]
    fields: tuple[str, ...] | None = None
    stage: str | None = None


@dataclass(frozen=True)
class Comment:
    """A19."""

    comment: str
    mention: tuple[str, ...] = ()


@dataclass(frozen=True)
class Suspend:
    """A20."""

    reason: str | None = None


@dataclass(frozen=True)
class Resume:
    """A20."""

    reason: str | None = None


@dataclass(frozen=True)
class Terminate:
    """A21."""

    reason: str | None = None


@dataclass(frozen=True)
class Jump:
    """A22."""

    to: str
    reason: str | None = None


@dataclass(frozen=True)
class Retry:
    """Run the stages of an incident again, in the same visits (R6, J35)."""

    reason: str | None = None


@dataclass(frozen=True)
class Edit:
    """A39: the record changed outside the flow. access: the editor's rights, None = everything."""

    data: Mapping[str, Any]
    access: Mapping[str, str] | None = None
    revision: int | None = None


Command = (
    Draft
    | Submit
    | TaskCommand
    | Withdraw
    | Urge
    | Copy
    | Comment
    | Suspend
    | Resume
    | Terminate
    | Jump
    | Retry
    | Edit
)
