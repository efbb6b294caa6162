"""Differences of forms: fields, choices, layout, rules."""

from collections.abc import Iterator, Mapping
from typing import Any

from formloom.kernel.differences.difference import Difference, listed, mapping, options, stayed, text_of
from formloom.kernel.differences.titles import Titles, choices, field_title
from formloom.kernel.pointers import escaped

OWN = "x-formloom"
SAID_APART = {"title", "properties", "required", "items", "enum", OWN}


def of_form(before: Mapping[str, Any], after: Mapping[str, Any], _titles: Titles) -> Iterator[Difference]:
    """The form's own texts and rules, then its fields in their order, then how they are arranged."""
    old, new = mapping(before.get(OWN)), mapping(after.get(OWN))
    yield from options("document", before, after, "", skip=SAID_APART - {"title"})
    yield from options("document", old, new, f"/{OWN}", skip={"layout", "validations", "text"})
    yield from _fields(before, after, "", ())
    yield from _rules(old, new, f"/{OWN}")
    yield from _layout(before, after, old, new)
    if old.get("text") != new.get("text"):
        yield Difference("translated", {}, f"/{OWN}/text")


def _fields(before: Any, after: Any, at: str, around: tuple[Any, ...]) -> Iterator[Difference]:
    """Fields of a form, or columns of a subform. around: the title of that subform."""
    old, new = mapping(mapping(before).get("properties")), mapping(mapping(after).get("properties"))
    was, now = (set(map(str, listed(mapping(one).get("required")))) for one in (before, after))
    for key, schema in new.items():
        place = f"{at}/properties/{escaped(key)}"
        title = _within(around, field_title(schema, key))
        if key not in old:
            yield Difference("field_added", {"field": title, "type": _type(schema)}, place)
            continue
        yield from _field(old[key], schema, key, place, around)
        if (key in was) != (key in now):
            yield Difference("field_required" if key in now else "field_optional", {"field": title}, place)
    for key, schema in old.items():
        if key not in new:
            title = _within(around, field_title(schema, key))
            yield Difference("field_removed", {"field": title}, f"{at}/properties/{escaped(key)}")
    if stayed(old, new) != old.keys() & new.keys():
        yield Difference("fields_reordered", {}, f"{at}/properties")


def _field(before: Any, after: Any, key: str, at: str, around: tuple[Any, ...]) -> Iterator[Difference]:
    if before == after:
        return
    old, new = mapping(mapping(before).get(OWN)), mapping(mapping(after).get(OWN))
    named, title = field_title(before, key), field_title(after, key)
    said = {"field": _within(around, title)}
    if mapping(before).get("title") != mapping(after).get("title"):
        yield Difference("field_retitled", {"from": named, "to": title}, f"{at}/title")
    elif old.get("text") != new.get("text"):
        yield Difference("field_translated", said, f"{at}/{OWN}/text")
    if _type(before) != _type(after):
        types = {"from": _type(before), "to": _type(after)}
        yield Difference("field_type", {**said, **types}, f"{at}/{OWN}/field")
    yield from _choices(before, after, at, said)
    yield from options("field", mapping(before), mapping(after), at, skip=SAID_APART, **said)
    inside = [_of_one(schema) for schema in (before, after)]
    if inside[0] != inside[1]:
        yield from options("field", {"items": inside[0]}, {"items": inside[1]}, at, **said)
    apart = {"field", "options", "text", "validations"}
    yield from options("field", old, new, f"{at}/{OWN}", skip=apart, **said)
    yield from _rules(old, new, f"{at}/{OWN}")
    yield from _fields(mapping(before).get("items"), mapping(after).get("items"), f"{at}/items", (title,))


def _of_one(schema: Any) -> Any:
    """What each value of a list must be, without what is said apart: the columns of rows, and choices."""
    items = mapping(schema).get("items")
    if not isinstance(items, Mapping) or "properties" in items:
        return None
    return {word: value for word, value in items.items() if word != "enum"}


def _choices(before: Any, after: Any, at: str, said: dict[str, Any]) -> Iterator[Difference]:
    old, new = choices(before), choices(after)
    for value, title in new.items():
        if value not in old:
            yield Difference("choice_added", {**said, "choice": title}, f"{at}/enum")
        elif old[value] != title:
            titles = {"from": old[value], "to": title}
            yield Difference("choice_retitled", {**said, **titles}, f"{at}/{OWN}/options")
    for value, title in old.items():
        if value not in new:
            yield Difference("choice_removed", {**said, "choice": title}, f"{at}/enum")
    told = mapping(mapping(before).get(OWN)).get("options"), mapping(mapping(after).get(OWN)).get("options")
    if old == new and (told[0] != told[1] or list(old) != list(new)):
        yield Difference("choices_changed", said, f"{at}/{OWN}/options")


def _rules(old: Mapping[str, Any], new: Mapping[str, Any], at: str) -> Iterator[Difference]:
    """Validations, known by their id."""
    was, now = ({str(mapping(one).get("id")): mapping(one) for one in listed(side.get("validations"))}
                for side in (old, new))
    for id in dict.fromkeys([*was, *now]):
        said = {"rule": text_of(now.get(id, was.get(id, {})).get("message"), id)}
        if id not in now:
            yield Difference("rule_removed", said, f"{at}/validations")
        elif id not in was:
            yield Difference("rule_added", said, f"{at}/validations")
        elif was[id] != now[id]:
            yield Difference("rule_changed", {
                **said, "from": was[id].get("formula"), "to": now[id].get("formula")}, f"{at}/validations")


def _layout(
    before: Any, after: Any, old: Mapping[str, Any], new: Mapping[str, Any],
) -> Iterator[Difference]:
    """Which section a field stands in; everything else about the layout in one sentence."""
    if old.get("layout") == new.get("layout"):
        return
    was, now = _sections(old.get("layout")), _sections(new.get("layout"))
    there = mapping(mapping(before).get("properties"))
    moved = False
    for key, schema in mapping(mapping(after).get("properties")).items():
        if key in there and was.get(key) != now.get(key) and now.get(key) is not None:
            moved = True
            said = {"field": field_title(schema, key), "section": now[key]}
            yield Difference("field_in_section", said, f"/{OWN}/layout")
    if not moved:
        yield Difference("layout_changed", {}, f"/{OWN}/layout")


def _sections(layout: Any) -> dict[str, Any]:
    """Field -> title of the section it stands in."""
    found: dict[str, Any] = {}
    waiting = [(piece, None) for piece in listed(layout)]
    while waiting:
        piece, title = waiting.pop(0)
        own = mapping(piece).get("title") or title
        found |= {key: own for key in listed(mapping(piece).get("fields")) if isinstance(key, str)}
        waiting += [(inner, own) for inner in listed(mapping(piece).get("items"))]
    return found


def _type(schema: Any) -> str:
    own, plain = mapping(mapping(schema).get(OWN)).get("field"), mapping(schema).get("type")
    return str((plain or "") if own is None else own)


def _within(around: tuple[Any, ...], title: Any) -> Any:
    """A column's title with its subform's, in each language they share."""
    if not around:
        return title
    outer = around[0] if isinstance(around[0], Mapping) else {"": around[0]}
    inner = title if isinstance(title, Mapping) else {"": title}
    languages = dict.fromkeys(["", *(one for one in outer if one in inner)])
    return {one: " / ".join(side.get(one) or next(iter(side.values())) for side in (outer, inner))
            for one in languages}
