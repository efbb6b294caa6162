"""The form as one reader gets it: without the fields hidden from him, and the trees of what is left."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from formloom.kernel.forms.display import PLACEHOLDER
from formloom.kernel.forms.field import RULES, Field, Tree
from formloom.kernel.forms.form import Form, tree_of
from formloom.kernel.forms.grants import BLIND, grant
from formloom.kernel.forms.order import resolved


def reader_schema(form: Form, access: Mapping[str, str]) -> dict[str, Any]:
    """The document without hidden fields and without formulas that read what this reader may not see.

    A computed field that loses its formula says ``"computed": "server"``: it shows what is stored.
    """
    document = deepcopy(dict(form.document))
    hidden = {one.path for one in form.all_fields() if _gone(one, access)}
    blind = hidden | {one.path for one in form.all_fields() if grant(access, one) in BLIND}
    _trim(document, form, form.fields, hidden, blind)
    for field in form.fields.values():
        if field.columns and field.path not in hidden:
            _trim(document["properties"][field.key]["items"], form, field.columns, hidden, blind)
    own = document.get("x-formloom")
    if isinstance(own, dict):
        _trim_form(own, form, hidden, blind)
    return document


def trees(form: Form, access: Mapping[str, str] | None = None) -> dict[str, Tree]:
    """Formula text -> tree, of the whole form or of what a reader gets."""
    document = form.document if access is None else reader_schema(form, access)
    return {text: tree for text in formulas_in(document) if (tree := tree_of(text)) is not None}


def formulas_in(schema: Any) -> Iterator[str]:
    """Every formula text of a form or field schema."""
    if not isinstance(schema, dict):
        return
    own = schema.get("x-formloom")
    if isinstance(own, dict):
        yield from (own[word] for word in RULES if isinstance(own.get(word), str))
        given = own.get("validations")
        for rule in given if isinstance(given, list) else []:
            if isinstance(rule, dict) and isinstance(rule.get("formula"), str):
                yield rule["formula"]
    properties = schema.get("properties")
    for child in properties.values() if isinstance(properties, dict) else ():
        yield from formulas_in(child)
    yield from formulas_in(schema.get("items"))


def _gone(field: Field, access: Mapping[str, str]) -> bool:
    """Hidden, and no column of it readable."""
    return grant(access, field) == "hidden" and all(
        grant(access, column) == "hidden" for column in field.columns.values())


def _trim(
    schema: dict[str, Any], form: Form, fields: Mapping[str, Field], hidden: set[str], blind: set[str],
) -> None:
    """Take hidden fields out of one level, and formulas of the others that read blind ones."""
    gone = {field.key for field in fields.values() if field.path in hidden}
    schema["properties"] = {key: one for key, one in schema.get("properties", {}).items() if key not in gone}
    if isinstance(schema.get("required"), list):
        schema["required"] = [key for key in schema["required"] if key not in gone]
    for field in fields.values():
        if field.key not in gone and isinstance(schema["properties"][field.key].get("x-formloom"), dict):
            _trim_field(schema["properties"][field.key]["x-formloom"], form, field, gone, blind)


def _trim_field(options: dict[str, Any], form: Form, field: Field, gone: set[str], blind: set[str]) -> None:
    for word in RULES:
        tree = getattr(field, word)
        if tree is not None and _reads(form, tree, field.parent, blind):
            options.pop("link" if field.lookup is not None else word, None)
            if word == "formula":
                options["computed"] = "server"
    if isinstance(options.get("fill"), dict):
        options["fill"] = {target: source for target, source in options["fill"].items() if target not in gone}
    _trim_rules(options, form, field.parent, blind)


def _trim_rules(options: dict[str, Any], form: Form, parent: str, blind: set[str]) -> None:
    given = options.get("validations")
    if isinstance(given, list):
        options["validations"] = [
            one for one in given
            if (tree := tree_of(one.get("formula") if isinstance(one, dict) else None)) is not None
            and not _reads(form, tree, parent, blind)]


def _reads(form: Form, tree: Tree, parent: str, blind: set[str]) -> bool:
    """Whether a formula names a field this reader may not see."""
    return any(path in blind for path in resolved(form.fields, tree, parent))


def _trim_form(options: dict[str, Any], form: Form, hidden: set[str], blind: set[str]) -> None:
    _trim_rules(options, form, "", blind)
    if isinstance(options.get("layout"), list):
        options["layout"] = [_trim_layout(one, hidden) for one in options["layout"]]
    if isinstance(options.get("record_title"), str):
        options["record_title"] = PLACEHOLDER.sub(
            lambda found: "" if found[1].partition(".")[0] in blind else found[0], options["record_title"])


def _trim_layout(piece: Any, hidden: set[str]) -> Any:
    """A layout piece without the fields that are gone."""
    if not isinstance(piece, dict):
        return piece
    trimmed = dict(piece)
    if isinstance(piece.get("fields"), list):
        trimmed["fields"] = [key for key in piece["fields"] if key not in hidden]
    if isinstance(piece.get("items"), list):
        trimmed["items"] = [_trim_layout(one, hidden) for one in piece["items"]]
    return trimmed
