"""The one MetaData of a workspace's platform tables, and columns many of them have."""

import sqlalchemy as sa

from formloom.storage.types import text

metadata = sa.MetaData()


def key(name: str, to: str | None = None) -> sa.Column[str]:
    """A column of the primary key."""
    return sa.Column(name, text(), *([sa.ForeignKey(to)] if to else []), primary_key=True)


def must(name: str, to: str | None = None) -> sa.Column[str]:
    """A text that is always there."""
    return sa.Column(name, text(), *([sa.ForeignKey(to)] if to else []), nullable=False)


def may(name: str) -> sa.Column[str]:
    """A text that may be absent."""
    return sa.Column(name, text())


def whole(name: str, default: int | None = None) -> sa.Column[int]:
    """A whole number that is always there."""
    given = None if default is None else str(default)
    return sa.Column(name, sa.Integer, nullable=False, server_default=given)


def flag(name: str) -> sa.Column[bool]:
    """Yes or no, no at first."""
    return sa.Column(name, sa.Boolean, nullable=False, server_default=sa.false())
