"""One field of a form, compiled: its type, schema, options and the trees of its formulas."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from typing import Any

from formloom.kernel.forms.field_type import FieldType
from formloom.kernel.forms.keywords import Constraints

Tree = Mapping[str, Any]

RULES = ("formula", "visible", "required", "readonly", "default")
"""Keys of a field that hold a formula."""


@dataclass(frozen=True)
class Rule:
    """One validation: violated only when its formula is exactly FALSE. after: asked once it is stored."""

    id: str
    tree: Tree
    message: str
    texts: Mapping[str, str]
    path: str
    after: bool = False


@dataclass(frozen=True)
class Field:
    """A field of the record or, when ``parent`` names a subform, a column of its rows.

    schema: the field's JSON Schema. options: what stands under its ``x-formloom``.
    always: whether the static ``required`` names it. position: its place in the form.
    target: the full reference of the linked form, for links.
    lookup: for what is read through a link: the key of the link, and the key in the record behind it.
    """

    key: str
    type: FieldType
    schema: Mapping[str, Any]
    options: Mapping[str, Any]
    position: int
    parent: str = ""
    always: bool = False
    read_only: bool = False
    target: str = ""
    formula: Tree | None = None
    visible: Tree | None = None
    required: Tree | None = None
    readonly: Tree | None = None
    default: Tree | None = None
    constraints: Constraints | None = None
    rules: tuple[Rule, ...] = ()
    lookup: tuple[str, str] | None = None
    columns: Mapping[str, "Field"] = attribute(default_factory=dict)

    @property
    def path(self) -> str:
        """``qty``, or ``items.qty`` for a column."""
        return f"{self.parent}.{self.key}" if self.parent else self.key

    @property
    def title(self) -> str:
        return str(self.schema.get("title", self.key))

    @property
    def choices(self) -> list[Mapping[str, Any]]:
        """The options of a choice that are well formed."""
        given = self.options.get("options")
        return [one for one in given if isinstance(one, dict)] if isinstance(given, list) else []

    @property
    def fill(self) -> Mapping[str, str]:
        """What a link copies: target key -> key in the linked record."""
        given = self.options.get("fill")
        known = given if isinstance(given, dict) else {}
        return {here: there for here, there in known.items() if isinstance(there, str)}

    @property
    def typed(self) -> bool:
        """Whether people may type it at all: not computed, not read-only, not given by the shell."""
        return self.type.writable and not self.read_only and self.formula is None

    @property
    def stored(self) -> bool:
        """Whether the value has a column in the form's own table."""
        return self.type.stored and self.lookup is None

    @property
    def scale(self) -> int | None:
        """Decimal places, for numbers."""
        return self.type.scale(self)

    def words(self, language: str) -> Mapping[str, Any]:
        """The field's texts in a language, empty when it has none."""
        texts = self.options.get("text")
        found = texts.get(language) if isinstance(texts, dict) else None
        return found if isinstance(found, dict) else {}

    @property
    def titles(self) -> Mapping[str, str]:
        """The title in each language that has one, the form's own under ``""`` and first."""
        texts = self.options.get("text")
        languages = texts if isinstance(texts, dict) else {}
        return {"": self.title} | {one: self.title_in(one) for one in languages}

    def title_in(self, language: str) -> str:
        """The title as readers of this language see it."""
        return str(self.words(language).get("title") or self.title)
