"""Rollup values as columns of the records they belong to: read, filtered and sorted like any other."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from formloom.kernel.forms import Form
from formloom.storage.tables import ROLLUP_SCALE, rollup
from formloom.storage.types import Exact

FROM_NOTHING = frozenset({"sum", "count"})
"""Operations that have a value, 0, where nothing is rolled up."""


def rollup_columns(form: Form, own: Any) -> Mapping[str, sa.ColumnElement[Any]]:
    """Field key -> its value for a row of the form's main table. Leans on the primary key of ``rollup``."""
    app, _, key = form.key.partition("/")
    found: dict[str, sa.ColumnElement[Any]] = {}
    for field in form.fields.values():
        if field.type.name != "rollup":
            continue
        value = sa.select(rollup.c.value).where(
            rollup.c.app == app, rollup.c.form == key, rollup.c.field == field.key,
            rollup.c.record == own.c["_id"],
        ).correlate(own).scalar_subquery()
        if field.options.get("op") in FROM_NOTHING:
            nothing = sa.literal(Decimal(0), Exact(ROLLUP_SCALE))
            found[field.key] = sa.func.coalesce(value, nothing, type_=Exact(ROLLUP_SCALE))
        else:
            found[field.key] = sa.type_coerce(value, Exact(ROLLUP_SCALE))
    return found
