"""A form document, compiled once and never changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from formloom.kernel.context import Context
from formloom.kernel.forms.field import RULES, Field, Rule, Tree
from formloom.kernel.forms.fields import FIELD_TYPES
from formloom.kernel.forms.keywords import KEPT, Constraints, constraints_of, decimals
from formloom.kernel.forms.order import closures, nodes, settling_order
from formloom.kernel.forms.references import resolve
from formloom.kernel.forms.scopes import scopes_of
from formloom.kernel.forms.unknown import Unknown
from formloom.kernel.formulas import Env, FormulaError, Scope, parse

UNKNOWN = Unknown()


@dataclass(frozen=True)
class Form:
    """A form ready to settle records.

    key: ``app/form`` (or bare). order: fields and columns so that each comes after what it needs.
    closures: field path -> paths its value depends on, itself included.
    fills: target path -> the links that fill it. rest: what the schema says beyond its fields.
    scopes: what formulas may name, from the record ("") and from the rows of each subform.
    """

    key: str
    document: Mapping[str, Any]
    fields: Mapping[str, Field]
    rules: tuple[Rule, ...]
    order: tuple[Field, ...]
    closures: Mapping[str, frozenset[str]]
    fills: Mapping[str, tuple[tuple[Field, str], ...]]
    rest: Constraints | None
    scopes: Mapping[str, Scope]
    has_lookups: bool = False

    @staticmethod
    def load(document: Mapping[str, Any], key: str) -> "Form":
        """The compiled form. Expects a checked document; what cannot be read is left out, not raised."""
        properties = _mapping(document.get("properties"))
        required = _names(document.get("required"))
        fields = {name: _field(name, schema, at, required, key)
                  for at, (name, schema) in enumerate(properties.items()) if isinstance(schema, Mapping)}
        own = _mapping(document.get("x-formloom"))
        order = settling_order(fields)
        # Unknown keys are refused one by one, so this keyword has nothing left to say.
        rest = {word: value for word, value in document.items() if word in KEPT - {"additionalProperties"}}
        return Form(key, document, fields, _rules(own, ""), order, closures(fields, order), _fills(fields),
                    Constraints(decimals(rest)) if rest else None, scopes_of(fields, home=key),
                    any(one.lookup is not None for one in nodes(fields).values()))

    @property
    def title(self) -> str:
        return str(self.document.get("title", self.key))

    def title_in(self, language: str) -> str:
        """The title as readers of this language see it."""
        words = _mapping(_mapping(self.options.get("text")).get(language))
        return str(words.get("title") or self.title)

    @property
    def options(self) -> Mapping[str, Any]:
        """What stands under the form's own ``x-formloom``."""
        return _mapping(self.document.get("x-formloom"))

    @property
    def record_title(self) -> str:
        """The pattern of a record's title, "" when there is none."""
        return str(self.options.get("record_title", ""))

    @property
    def layout(self) -> list[Any]:
        found = self.options.get("layout")
        return found if isinstance(found, list) else []

    @property
    def serial_fields(self) -> list[Field]:
        return [one for one in self.fields.values() if one.type.name == "serial"]

    def find(self, path: str) -> Field | None:
        """The field or column of a dotted path."""
        top, _, column = path.partition(".")
        found = self.fields.get(top)
        return found.columns.get(column) if found is not None and column else found

    def env(
        self, data: Mapping[str, Any], ctx: Context, row: Mapping[str, Any] | None = None, parent: str = "",
    ) -> Env:
        """What a formula of this form is computed from; ``row`` and ``parent`` for one in a subform."""
        return Env(data, row, ctx, self.scopes[parent])

    def all_fields(self) -> list[Field]:
        """Fields in form order, each subform followed by its columns."""
        return [one for top in self.fields.values() for one in (top, *top.columns.values())]


def tree_of(text: Any) -> Tree | None:
    """The tree of a formula text; None for no text and for one that cannot be read."""
    return _parsed(text) if isinstance(text, str) and text.strip() else None


@lru_cache(maxsize=4096)
def _parsed(text: str) -> Tree | None:
    try:
        return parse(text)
    except FormulaError:
        return None


def _field(
    key: str, schema: Mapping[str, Any], position: int, required: set[str], form: str, parent: str = "",
) -> Field:
    options, lookup = _mapping(schema.get("x-formloom")), None
    if options.get("field") == "lookup":
        lookup = str(options.get("link")), str(options.get("target"))
        schema, options = _as_shown(schema, options)
    kind = FIELD_TYPES.get(str(options.get("field")), UNKNOWN)
    trees = {word: tree_of(options.get(word)) for word in RULES}
    if lookup is not None:
        trees["formula"] = {"kind": "name", "path": list(lookup), "at": [0, 0]}
    columns: dict[str, Field] = {}
    is_rows = kind.column == "rows" and not parent
    if is_rows:
        rows = _mapping(schema.get("items"))
        needed = _names(rows.get("required"))
        columns = {name: _field(name, one, at, needed, form, key)
                   for at, (name, one) in enumerate(_mapping(rows.get("properties")).items())
                   if isinstance(one, Mapping)}
    return Field(
        key, kind, schema, options, position, parent, key in required, schema.get("readOnly") is True,
        resolve(str(options.get("form", "")), form) if kind.value == "record" else "",
        constraints=constraints_of(schema, rows=is_rows), columns=columns,
        rules=_rules(options, f"{parent}.{key}" if parent else key), lookup=lookup, **trees,
    )


def _as_shown(
    schema: Mapping[str, Any], options: Mapping[str, Any],
) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Schema and options of a lookup as those of what it shows, where that is told, with words of its own."""
    shows = _mapping(options.get("shows"))
    theirs = _mapping(shows.get("x-formloom"))
    if not theirs:
        return schema, options
    texts = _mapping(options.get("text"))
    translated = _mapping(theirs.get("text")).items()
    choices = {language: {"options": told["options"]} for language, told in translated if "options" in told}
    words = {language: {**choices.get(language, {}), **_mapping(texts.get(language))}
             for language in (*choices, *texts)}
    own = {word: value for word, value in options.items() if word not in ("field", "shows")}
    kept = {word: schema[word] for word in ("title", "description") if word in schema}
    return {**shows, **kept}, {**own, **theirs, "text": words}


def _rules(options: Mapping[str, Any], path: str) -> tuple[Rule, ...]:
    given = options.get("validations")
    found = []
    for one in given if isinstance(given, list) else []:
        tree = tree_of(one.get("formula")) if isinstance(one, dict) else None
        if tree is not None:
            name = str(one.get("id", ""))
            found.append(Rule(name, tree, str(one.get("message", "")), _messages(options, name),
                              path or str(one.get("field", "")), one.get("after") is True))
    return tuple(found)


def _messages(options: Mapping[str, Any], name: str) -> dict[str, str]:
    """Language -> message of one validation."""
    texts = _mapping(options.get("text"))
    found = {word: _mapping(_mapping(told).get("messages")).get(name) for word, told in texts.items()}
    return {language: str(message) for language, message in found.items() if message}


def _fills(fields: Mapping[str, Field]) -> dict[str, tuple[tuple[Field, str], ...]]:
    found: dict[str, tuple[tuple[Field, str], ...]] = {}
    for scope in (fields, *(top.columns for top in fields.values())):
        for link in scope.values():
            for target, source in link.fill.items():
                if target in scope:
                    path = scope[target].path
                    found[path] = (*found.get(path, ()), (link, str(source)))
    return found


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _names(value: Any) -> set[str]:
    return {one for one in value if isinstance(one, str)} if isinstance(value, list) else set()
