"""The world that form vectors stand in: people, linked records and files, the same for browser and server."""

import itertools
import json
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from formloom.kernel.context import Context
from formloom.kernel.people import Department, Member, Organisation

VECTORS = Path(__file__).parents[1] / "vectors"


def vectors_in(path: Path) -> Any:
    """A vector file, exactly; also with the letters that a request may not have."""
    return json.loads(path.read_text(), parse_float=Decimal)


WORLD = vectors_in(VECTORS / "world.json")


def world() -> Context:
    """The context that all vectors stand in."""
    count = itertools.count(1)
    members = {key: Member(key, one["name"], one.get("department"), manager=one.get("manager"),
                           active=one.get("active", True))
               for key, one in WORLD["members"].items()}
    departments = {key: Department(key, one["title"]) for key, one in WORLD["departments"].items()}

    def linked(form: str, record: str) -> Mapping[str, Any] | None:
        found: Mapping[str, Any] | None = WORLD["linked"].get(form, {}).get(record)
        return found

    def lookup(form: str, key: str, value: Any, field: str) -> Any:
        known = WORLD["linked"].get(form, {}).values()
        return next((one.get(field) for one in known if one.get(key) == value), None)

    return Context(
        datetime.fromisoformat(WORLD["now"].replace("Z", "+00:00")), ZoneInfo(WORLD["zone"]), WORLD["user"],
        Organisation(members, departments), linked, lambda: f"new{next(count)}", WORLD["files"].get, lookup)
