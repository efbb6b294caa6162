"""Column types that behave the same on SQLite and PostgreSQL."""

from datetime import UTC, date, datetime
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy import types
from sqlalchemy.sql import operators

from formloom.kernel import strict_json
from formloom.storage.errors import NumberTooLong

LARGEST = 2**63 - 1
COMPARISONS = {
    operators.eq, operators.ne, operators.lt, operators.le, operators.gt, operators.ge, operators.is_,
    operators.is_not, operators.between_op, operators.in_op, operators.not_in_op, operators.asc_op,
    operators.desc_op, operators.nulls_first_op, operators.nulls_last_op,
}


def text() -> sa.types.TypeEngine[str]:
    """Text compared and sorted by code point on both databases."""
    return sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


class Exact(types.TypeDecorator[Decimal]):
    """A decimal with a fixed scale: a scaled 64-bit integer on SQLite, NUMERIC on PostgreSQL.

    Only comparison is allowed in SQL: scales add up under multiplication and averages come back raw.
    """

    impl = sa.BigInteger
    cache_ok = True

    def __init__(self, scale: int) -> None:
        super().__init__()
        self.scale = scale

    def load_dialect_impl(self, dialect: sa.Dialect) -> types.TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(sa.Numeric(38, self.scale))
        return dialect.type_descriptor(sa.BigInteger())

    def process_bind_param(self, value: Any, dialect: sa.Dialect) -> Any:
        if value is None:
            return None
        scaled = whole(Decimal(value), self.scale)
        return Decimal(scaled).scaleb(-self.scale) if dialect.name == "postgresql" else scaled

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> Decimal | None:
        if value is None:
            return None
        return Decimal(value) if dialect.name == "postgresql" else Decimal(value).scaleb(-self.scale)

    class Comparator(types.TypeDecorator.Comparator):  # type: ignore[type-arg]
        """Refuses arithmetic."""

        def operate(self, op: Any, *other: Any, **kwargs: Any) -> Any:
            if op not in COMPARISONS:
                raise TypeError(f"{op.__name__} on an exact column: compute in Python")
            return super().operate(op, *other, **kwargs)

    comparator_factory = Comparator


def whole(value: Decimal, scale: int) -> int:
    """The value times 10**scale as an integer. Raises NumberTooLong when digits would be lost."""
    if not value.is_finite() or value.adjusted() > 20:
        raise NumberTooLong(str(value))
    scaled = value.scaleb(scale)
    if scaled != scaled.to_integral_value() or abs(scaled) > LARGEST:
        raise NumberTooLong(str(value))
    return int(scaled)


def floor(value: Decimal, scale: int) -> Decimal:
    """The largest value of the scale that is not above the given one."""
    return value.quantize(Decimal(1).scaleb(-scale), rounding=ROUND_FLOOR)


def ceiling(value: Decimal, scale: int) -> Decimal:
    """The smallest value of the scale that is not below the given one."""
    return value.quantize(Decimal(1).scaleb(-scale), rounding=ROUND_CEILING)


def exact_sum(column: sa.ColumnElement[Decimal]) -> list[sa.ColumnElement[int]]:
    """The columns to select for an exact sum on SQLite, which would overflow at 2**63; see ``joined_sum``."""
    raw = sa.type_coerce(column, sa.BigInteger)
    return [sa.func.sum(raw.op(">>")(32)), sa.func.sum(raw.op("&")(0xFFFFFFFF))]


def joined_sum(high: int | None, low: int | None, scale: int) -> Decimal:
    """The sum that the two columns of ``exact_sum`` stand for."""
    return Decimal((high or 0) * 2**32 + (low or 0)).scaleb(-scale)


class Json(types.TypeDecorator[Any]):
    """A JSON value as text; decimals stay exact."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: sa.Dialect) -> str | None:
        return None if value is None else strict_json.dumps(value)

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> Any:
        return None if value is None else strict_json.trusted(value)


class Choices(types.TypeDecorator[list[str]]):
    """Some choices, one a line, with a line break at both ends too, so that a whole one can be found."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: sa.Dialect) -> str | None:
        return None if value is None else "\n".join(["", *value, ""])

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> list[str] | None:
        return None if value is None else value[1:-1].split("\n")


def as_choices(column: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    """A JSON list of names as ``Choices`` keeps them; blank when there are none."""
    found: sa.ColumnElement[Any] = sa.func.nullif(sa.type_coerce(column, sa.Text), "[]", type_=sa.Text())
    for mark in ('", "', '["', '"]'):
        found = sa.func.replace(found, mark, "\n", type_=sa.Text())
    return found


def holds(column: sa.ColumnElement[Any], choice: str) -> sa.ColumnElement[bool]:
    """Whether a column of choices has one of them; neither where it is blank.

    By replacing, which minds capital letters on both databases; LIKE on SQLite does not.
    """
    raw = sa.type_coerce(column, sa.Text)
    return sa.func.replace(raw, f"\n{choice}\n", "", type_=sa.Text()) != raw


class Moment(types.TypeDecorator[datetime]):
    """An instant, aware: TIMESTAMPTZ on PostgreSQL, fixed-width UTC text on SQLite (so it sorts)."""

    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> types.TypeEngine[Any]:
        return dialect.type_descriptor(
            sa.DateTime(timezone=True) if dialect.name == "postgresql" else sa.Text()
        )

    def process_bind_param(self, value: Any, dialect: sa.Dialect) -> Any:
        if value is None:
            return None
        return value.astimezone(UTC) if dialect.name == "postgresql" else fixed_width(value)

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        return (datetime.fromisoformat(value) if isinstance(value, str) else value).astimezone(UTC)


def fixed_width(moment: datetime) -> str:
    """UTC with microseconds, always as long."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


class IsoMoment(Moment):
    """The same column for record values, which travel as text: "2026-11-24T08:00:00Z"."""

    cache_ok = True

    def process_bind_param(self, value: Any, dialect: sa.Dialect) -> Any:
        return None if value is None else super().process_bind_param(datetime.fromisoformat(value), dialect)

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> Any:
        found = super().process_result_value(value, dialect)
        return None if found is None else found.isoformat().replace("+00:00", "Z")


class IsoDate(types.TypeDecorator[str]):
    """A date that travels as text: DATE on PostgreSQL, text on SQLite."""

    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> types.TypeEngine[Any]:
        return dialect.type_descriptor(sa.Date() if dialect.name == "postgresql" else sa.Text())

    def process_bind_param(self, value: Any, dialect: sa.Dialect) -> Any:
        return date.fromisoformat(value) if value is not None and dialect.name == "postgresql" else value

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> Any:
        return value.isoformat() if isinstance(value, date) else value


class DateRange(types.TypeDecorator[list[str]]):
    """Two days as ``2026-11-24/2026-12-01``: sorts by the first day, then by the last."""

    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> types.TypeEngine[Any]:
        return dialect.type_descriptor(sa.Text(collation="C" if dialect.name == "postgresql" else None))

    def process_bind_param(self, value: Any, dialect: sa.Dialect) -> str | None:
        return None if value is None else "/".join(value)

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> list[str] | None:
        return None if value is None else value.split("/")


def begins_by(column: sa.ColumnElement[Any], day: str) -> sa.ColumnElement[bool]:
    """Whether ranges begin on that day or earlier; a bound on the whole text, so that an index serves."""
    return sa.type_coerce(column, text()) < f"{day}~"


def ends_before(column: sa.ColumnElement[Any], day: str) -> sa.ColumnElement[bool]:
    """Whether ranges end earlier than that day."""
    return sa.func.substr(sa.type_coerce(column, text()), 12, 10, type_=text()) < day


def big_key() -> sa.types.TypeEngine[int]:
    """The type of a key that counts up by itself."""
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")
