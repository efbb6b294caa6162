"""Whether what stands under the form's own ``x-formloom`` is sound: layout, title, validations, texts."""

from collections.abc import Iterator, Mapping
from typing import Any

from formloom.kernel.forms.check.fields import Forms, linked_fields
from formloom.kernel.forms.dialect import FORM_OPTIONS, LAYOUT_KINDS, option_errors
from formloom.kernel.forms.display import PLACEHOLDER
from formloom.kernel.forms.form import Form
from formloom.kernel.problems import Problem

MAX_PIECES = 200


def check_own_options(document: Mapping[str, Any], known_forms: Forms) -> list[Problem]:
    """Problems of the form's options and of every list of validations."""
    form = Form.load(document, "")
    found = []
    for name, value in form.options.items():
        if name not in FORM_OPTIONS:
            found.append(Problem(f"x-formloom.{name}", "unknown_option", {"option": name}))
        elif name != "layout" and option_errors(FORM_OPTIONS[name], value):
            found.append(Problem(f"x-formloom.{name}", "wrong_option", {"option": name}))
    if found or not isinstance(document.get("x-formloom", {}), dict):
        return found or [Problem("x-formloom", "not_an_object")]
    return [*_layout(form), *_title(form, known_forms), *_validations(form)]


def _layout(form: Form) -> Iterator[Problem]:
    given = form.options.get("layout", [])
    if not isinstance(given, list) or len(given) > MAX_PIECES:
        yield Problem("x-formloom.layout", "wrong_option", {"option": "layout"})
        return
    seen: set[str] = set()
    for at, piece in enumerate(given):
        yield from _piece(form, piece, f"x-formloom.layout.{at}", seen)


def _piece(form: Form, piece: Any, path: str, seen: set[str]) -> Iterator[Problem]:
    """One section, divider … and what stands in it."""
    if not isinstance(piece, dict):
        yield Problem(path, "not_an_object")
        return
    kind = piece.get("kind")
    if not isinstance(kind, str) or kind not in LAYOUT_KINDS:
        yield Problem(f"{path}.kind", "unknown_layout", {"kind": str(kind)})
        return
    known = LAYOUT_KINDS[kind]
    for name, value in piece.items():
        if name not in known:
            yield Problem(f"{path}.{name}", "unknown_option", {"option": name})
        elif option_errors(known[name], value):
            yield Problem(f"{path}.{name}", "wrong_option", {"option": name})
    fields, items = piece.get("fields"), piece.get("items")
    for at, key in enumerate(fields if isinstance(fields, list) else ()):
        if not isinstance(key, str) or key not in form.fields:
            yield Problem(f"{path}.fields.{at}", "unknown_field", {"field": str(key)})
        elif key in seen:
            yield Problem(f"{path}.fields.{at}", "duplicate_id", {"id": key})
        else:
            seen.add(key)
    for at, one in enumerate(items if isinstance(items, list) else ()):
        yield from _piece(form, one, f"{path}.items.{at}", seen)


def _title(form: Form, forms: Forms) -> Iterator[Problem]:
    rest = PLACEHOLDER.sub("", form.record_title)
    if "{{" in rest or "}}" in rest:
        yield Problem("x-formloom.record_title", "bad_placeholder", {"name": rest.strip()})
    for name in PLACEHOLDER.findall(form.record_title):
        key, dot, beyond = name.partition(".")
        field = form.fields.get(key)
        linked = linked_fields(str(field.options.get("form")), forms) if field is not None and dot else None
        if field is None or field.type.column == "rows" or (dot and (linked is None or beyond not in linked)):
            yield Problem("x-formloom.record_title", "bad_placeholder", {"name": name})


def _validations(form: Form) -> Iterator[Problem]:
    """Ids are unique within the form, so that messages in other languages find theirs."""
    seen: set[str] = set()
    lists = [("x-formloom.validations", form.options.get("validations"))]
    lists += [(f"{document_path(form, field.path)}.x-formloom.validations", field.options.get("validations"))
              for field in form.all_fields()]
    for path, rules in lists:
        for at, rule in enumerate(rules or ()):
            if rule["id"] in seen:
                yield Problem(f"{path}.{at}.id", "duplicate_id", {"id": rule["id"]})
            seen.add(rule["id"])
            if "field" in rule and form.find(rule["field"]) is None:
                yield Problem(f"{path}.{at}.field", "unknown_field", {"field": rule["field"]})


def document_path(form: Form, path: str) -> str:
    """Where a field stands in the document: ``items.qty`` -> ``properties.items.items.properties.qty``."""
    top, _, column = path.partition(".")
    return f"properties.{top}.items.properties.{column}" if column else f"properties.{top}"
