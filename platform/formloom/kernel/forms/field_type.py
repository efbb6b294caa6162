"""What a field type is: how its values are read, admitted, shown and masked, and which options it takes.

A field type knows values, not SQL, screens or files; those read ``column``, ``filters`` and ``options``.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms.values import is_blank, same
from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field

TEXT_FILTERS = ("eq", "ne", "in", "contains", "starts", "empty")
NUMBER_FILTERS = ("eq", "ne", "lt", "le", "gt", "ge", "between", "empty")
CHOICE_FILTERS = ("eq", "ne", "in", "empty")

MASK = "***"


class FieldType:
    """One kind of field. Subclasses are stateless; one object of each stands in the table."""

    name: ClassVar[str]
    schema: ClassVar[Mapping[str, Any]]
    """What the field's JSON Schema must say: type and format."""
    schema_types: ClassVar[tuple[str, ...]] = ()
    """JSON types allowed besides the one in ``schema``."""
    options: ClassVar[Mapping[str, Any]] = {}
    """Option name -> its JSON Schema. The designer's panel and the publish check read it."""
    needs: ClassVar[tuple[str, ...]] = ()
    """Options that must be given."""
    keywords: ClassVar[frozenset[str]] = frozenset()
    """JSON Schema keywords the designer draws for this type."""
    longest: ClassVar[int] = 0
    """Letters that a text of this type may have, 0 where it has no limit of its own."""
    column: ClassVar[str] = "text"
    """Kind of database column: text, decimal, date, datetime, boolean, id, choices, daterange,
    json, rows."""
    filters: ClassVar[tuple[str, ...]] = TEXT_FILTERS
    value: ClassVar[str] = "text"
    """What a formula sees."""
    parts: ClassVar[Mapping[str, str]] = {}
    """Names a formula can write behind the field's own, and what it sees then: ``window.start``, a date."""
    writable: ClassVar[bool] = True
    """Whether a person may ever send a value."""
    holds_files: ClassVar[bool] = False
    """Whether its value is a list of files of the store, which then belong to the record."""
    stored: ClassVar[bool] = True
    """Whether the value has a column in the form's own table."""

    def blank(self, raw: Any) -> bool:
        """Whether this means "no value"."""
        return is_blank(raw)

    def parse(self, raw: Any, field: "Field") -> Any:
        """The value in its one stored form (None = blank), or the Problem with it."""
        raise NotImplementedError

    def admit(self, value: Any, stored: Any, field: "Field", ctx: Context) -> Any:
        """The value once the world has been asked about it, or the Problem. Only for changed values."""
        return value

    def accept(self, result: Any, field: "Field") -> Any:
        """A formula's result as a value of this type, or the Problem with it."""
        return self.parse(result, field)

    def same(self, value: Any, stored: Any) -> bool:
        """Whether a sent value says what is stored already."""
        return same(value, stored)

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        """The value as people read it."""
        return str(value)

    def mask(self, value: Any, field: "Field") -> Any:
        """The value for those who may know that there is one, not which."""
        return MASK

    def check(self, field: "Field") -> list[Problem]:
        """What is wrong with the definition beyond its options' schemas; paths from the field's schema."""
        return []

    def scale(self, field: "Field") -> int | None:
        """Decimal places of a number, None for other types."""
        return None
