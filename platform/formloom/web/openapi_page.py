"""The API's document as a page is drawn from it: operations by noun, and every shape as a table."""

from dataclasses import dataclass
from typing import Any

Value = dict[str, Any]
METHODS = ("get", "post", "put", "patch", "delete")
LIMITS = ("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern")


@dataclass(frozen=True)
class Word:
    """A piece of what is said about a type. shape: the described one that it names, to link to."""

    text: str
    shape: str | None = None


@dataclass(frozen=True)
class Line:
    """A parameter or a field."""

    name: str
    types: list[Word]
    required: bool
    note: str


@dataclass(frozen=True)
class Operation:
    """One method of one address. answers: status, what it carries, in words of the document."""

    anchor: str
    method: str
    path: str
    summary: str
    parameters: list[Line]
    body: list[Word]
    answers: list[tuple[str, list[Word]]]


def nouns(spec: Value) -> dict[str, list[Operation]]:
    """Noun -> its operations, in the order of the addresses."""
    found: dict[str, list[Operation]] = {}
    for path, methods in spec["paths"].items():
        for method in METHODS:
            if method in methods:
                said = methods[method]
                found.setdefault(said["tags"][0], []).append(
                    _operation(path, method, said, methods.get("parameters", [])))
    return found


def shapes(spec: Value) -> dict[str, list[Line]]:
    """Name -> the fields of a described shape, those it must have first."""
    found = {name: fields(schema) for name, schema in sorted(spec["components"]["schemas"].items())}
    return {name: sorted(lines, key=lambda one: not one.required) for name, lines in found.items()}


def fields(schema: Value) -> list[Line]:
    required = set(schema.get("required", ()))
    return [
        Line(name, types(one), name in required, _note(one))
        for name, one in schema.get("properties", {}).items()
    ]


def types(schema: Value) -> list[Word]:
    """What a schema allows, in words."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return [Word(name, name)]
    for key in ("anyOf", "oneOf", "allOf"):
        if key in schema:
            return _either([types(part) for part in schema[key]])
    if "enum" in schema:
        return _either([[Word(f"“{one}”" if isinstance(one, str) else str(one))] for one in schema["enum"]])
    named = schema.get("type", "anything")
    return _either([_plain(kind, schema) for kind in ([named] if isinstance(named, str) else named)])


def _either(parts: list[list[Word]]) -> list[Word]:
    found: list[Word] = []
    for part in parts:
        found += [*([Word(" or ")] if found else []), *part]
    return found


def _plain(kind: str, schema: Value) -> list[Word]:
    if kind == "array":
        return [Word("list of "), *types(schema.get("items", {}))]
    if kind == "object" and isinstance(schema.get("additionalProperties"), dict):
        return [Word("object of "), *types(schema["additionalProperties"])]
    return [Word(schema.get("format", kind) if kind == "string" else kind)]


def _operation(path: str, method: str, said: Value, shared: list[Value]) -> Operation:
    parameters = [_parameter(one) for one in [*shared, *said.get("parameters", [])] if "name" in one]
    found = sorted(said["responses"].items())
    answers = [(status, _carried(one)) for status, one in found if status.isdigit()]
    anchor = f"{method}-{path.strip('/').replace('/', '-').translate(str.maketrans('', '', '{}'))}"
    body = _carried(said.get("requestBody", {}))
    return Operation(anchor, method.upper(), path, said.get("summary", ""), parameters, body, answers)


def _parameter(said: Value) -> Line:
    schema = said.get("schema", {})
    words = [*types(schema), Word(f", in the {said['in']}")]
    note = said.get("description") or _note(schema)
    return Line(said["name"], words, said.get("required", False), note)


def _carried(part: Value) -> list[Word]:
    """What a request or an answer carries: a shape for JSON, the media type for anything else."""
    if "$ref" in part:
        return [Word("Problem", "Problem")]
    found: list[Word] = []
    for media, content in part.get("content", {}).items():
        is_json = media.endswith("json")
        found += types(content.get("schema", {})) if is_json else [Word(media)]
    return found


def _note(schema: Value) -> str:
    limits = [f"{name} {schema[name]}" for name in LIMITS if name in schema]
    return ", ".join([schema.get("description", ""), *limits] if schema.get("description") else limits)
