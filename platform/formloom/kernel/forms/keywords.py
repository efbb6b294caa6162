"""What the JSON Schema keywords of a field say about a value, as our own codes."""

from collections.abc import Iterator, Mapping
from decimal import Context, Decimal, InvalidOperation
from typing import Any

from jsonschema import Draft202012Validator, ValidationError, validators
from referencing import Registry

from formloom.kernel.forms.numbers import exact
from formloom.kernel.forms.pattern import matches
from formloom.kernel.forms.values import same
from formloom.kernel.problems import Problem

CODES: Mapping[str, tuple[str, str]] = {
    "enum": ("not_a_choice", ""),
    "const": ("not_a_choice", ""),
    "minLength": ("too_short", "min"),
    "maxLength": ("too_long", "max"),
    "pattern": ("pattern", ""),
    "minimum": ("too_small", "min"),
    "exclusiveMinimum": ("not_above", "min"),
    "maximum": ("too_large", "max"),
    "exclusiveMaximum": ("not_below", "max"),
    "multipleOf": ("not_a_multiple", "of"),
    "minItems": ("too_few_items", "min"),
    "maxItems": ("too_many_items", "max"),
}
"""Keyword -> problem code and the parameter its value goes into; also the order of the answer."""

KEPT = frozenset({
    "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentRequired", "dependentSchemas",
    "propertyNames", "minProperties", "maxProperties", "patternProperties", "additionalProperties",
    "contains", "minContains", "maxContains", "prefixItems", "uniqueItems",
})
"""Keywords the designer cannot draw: kept as written, and one code ``schema`` when they say no."""

ORDER = (*CODES, "schema")


def _pattern(validator: Any, pattern: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    if isinstance(value, str) and not matches(str(pattern), value):
        yield ValidationError("pattern")


def _multiple(validator: Any, step: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    number, unit = exact(value), exact(step)
    if number is None or unit is None or unit <= 0:
        return
    try:
        fits = Context(prec=100).remainder(number, unit) == 0
    except InvalidOperation:
        fits = False
    if not fits:
        yield ValidationError("multipleOf")


def _enum(validator: Any, values: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    if not any(same(value, one) for one in values):
        yield ValidationError("enum")


def _const(validator: Any, wanted: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    if not same(value, wanted):
        yield ValidationError("const")


def _is_number(checker: Any, value: Any) -> bool:
    return exact(value) is not None


def _is_integer(checker: Any, value: Any) -> bool:
    number = exact(value)
    return number is not None and number == number.to_integral_value()


FormValidator = validators.extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    {"pattern": _pattern, "multipleOf": _multiple, "enum": _enum, "const": _const},
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine_many(
        {"number": _is_number, "integer": _is_integer}),
)


class Constraints:
    """The keywords of one schema, ready to be asked."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self.schema = dict(schema)
        self._validator: Any = FormValidator(self.schema, registry=Registry())

    def problems(self, value: Any) -> list[Problem]:
        """One problem per violated keyword, in a fixed order."""
        found = {_keyword(error) for error in self._validator.iter_errors(value)}
        return [self._problem(str(keyword)) for keyword in ORDER if keyword in found]

    def _problem(self, keyword: str) -> Problem:
        code, name = CODES.get(keyword, ("schema", ""))
        return Problem("", code, {name: self.schema[keyword]} if name else {})


def _keyword(error: ValidationError) -> str:
    """The keyword that said no; one that stands deeper in the schema is not the field's own."""
    path = list(error.relative_schema_path)
    return str(path[0]) if len(path) == 1 and path[0] in CODES else "schema"


def constraints_of(schema: Mapping[str, Any], *, rows: bool = False) -> Constraints | None:
    """What is left to ask of a field's schema once its type has read the value; None for nothing."""
    wanted = KEPT if rows else KEPT | CODES.keys()
    kept = {key: value for key, value in schema.items() if key in wanted}
    return Constraints(decimals(kept)) if kept else None


def decimals(schema: Any) -> Any:
    """The schema with every float as the decimal it was written as."""
    if isinstance(schema, float):
        return Decimal(repr(schema))
    if isinstance(schema, dict):
        return {key: decimals(value) for key, value in schema.items()}
    return [decimals(one) for one in schema] if isinstance(schema, list) else schema
