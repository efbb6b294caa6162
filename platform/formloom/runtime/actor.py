"""Who acts: one member in one workspace, and how to answer them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Actor:
    """The first argument of every use case.

    workspace: the store's id (not the key in addresses). key: the request's Idempotency-Key.
    path: the way in, for the history of records: form, api, flow, automation, import, template.
    """

    workspace: str
    member: str
    language: str = "en"
    key: str | None = None
    path: str = "form"
