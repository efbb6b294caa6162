"""Random forms of every field type with rules, and values for them: sound ones, odd ones, hostile ones."""

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from tests.kernel.random_formulas import Writer

RULES = {"visible": 0.15, "required": 0.15, "readonly": 0.1, "formula": 0.25, "default": 0.15}
CONDITIONS = ("visible", "required", "readonly")
LETTERS = "aB1 -\t\u3000é织单𠮷\n.@"
ODD: tuple[Any, ...] = (
    None, "", " ", 0, -1, 1.5, 10**20, 1e-9, 0.30000000000000004, True, False, [], {}, [1], {"id": "x"}, "x",
    "1", "\x00", "\ud800", "2026-02-30", "__proto__",
)
VALUE_OF = {"number": "number", "money": "number", "date": "date", "datetime": "datetime",
            "switch": "boolean", "text": "text", "textarea": "text", "select": "text",
            "email": "text", "phone": "text"}
"""Field type -> what a formula sees; the others are left out of random formulas."""


def _text(rng: Random) -> str:
    return "".join(rng.choice(LETTERS) for _ in range(rng.randrange(9)))


def _day(rng: Random) -> str:
    return f"{rng.choice((1999, 2024, 2026))}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"


def _moment(rng: Random) -> str:
    part = rng.choice(("", ".5", ".123456789"))
    return f"{_day(rng)}T{rng.randint(0, 24):02d}:{rng.randint(0, 59):02d}:07{part}Z"


SAMPLES: Mapping[str, Callable[[Random], Any]] = {
    "text": _text, "textarea": _text,
    "number": lambda rng: rng.choice((rng.randint(-5, 200), round(rng.uniform(-10, 10), rng.randint(0, 7)))),
    "money": lambda rng: rng.choice((rng.randint(0, 10**6), round(rng.uniform(0, 100), rng.randint(0, 3)))),
    "date": _day, "datetime": _moment,
    "daterange": lambda rng: [rng.choice((_day(rng), _day(rng), None, "")) for _ in range(rng.randint(1, 2))],
    "select": lambda rng: rng.choice(("A", "B", "off", "C")),
    "multiselect": lambda rng: [rng.choice(("A", "B", "off", "C")) for _ in range(rng.randint(0, 3))],
    "switch": lambda rng: rng.choice((True, False)),
    "phone": lambda rng: rng.choice(("13800138000", "+86 138-0013-8000", "12", "(010) 6552 9988")),
    "email": lambda rng: rng.choice(("a@b.cn", "A@B.CN", "a@b", "x y@z.org", "a.b+c@d.e.com")),
    "serial": lambda rng: "SO-1",
    "member": lambda rng: rng.choice(("li", "wang", "zhou", "nobody")),
    "department": lambda rng: rng.choice(("sales", "nowhere")),
    "link": lambda rng: rng.choice(("c1", "c2", "c9")),
    "image": lambda rng: [{"id": rng.choice(("f1", "f2", "f9"))} for _ in range(rng.randint(0, 2))],
    "attachment": lambda rng: [{"id": rng.choice(("f1", "f2", "f9"))} for _ in range(rng.randint(0, 2))],
}
KEYWORDS: Mapping[str, Callable[[Random], dict[str, Any]]] = {
    "text": lambda rng: rng.choice(({}, {"maxLength": 4}, {"minLength": 2}, {"pattern": "^[aB1]*$"})),
    "number": lambda rng: rng.choice(({}, {"minimum": 0}, {"exclusiveMaximum": 100}, {"multipleOf": 0.5})),
    "money": lambda rng: rng.choice(({}, {"maximum": 1000})),
    "select": lambda rng: {"enum": ["A", "B", "off"]},
    "daterange": lambda rng: {"items": {"type": "string", "format": "date"}},
    "multiselect": lambda rng: {"items": {"type": "string", "enum": ["B", "A", "off"]},
                                **rng.choice(({}, {"minItems": 2}, {"maxItems": 1}))},
}
OPTIONS: Mapping[str, Callable[[Random], dict[str, Any]]] = {
    "number": lambda rng: rng.choice(({}, {"scale": 0}, {"scale": 2})),
    "select": lambda rng: {"options": [{"value": "off", "off": True}]},
    "multiselect": lambda rng: {"options": [{"value": "off", "off": True}]},
    "link": lambda rng: {"form": "customer"},
}


def _field(rng: Random, kind: str) -> dict[str, Any]:
    return {**KEYWORDS.get(kind, lambda _: {})(rng),
            "x-formloom": {"field": kind, **OPTIONS.get(kind, lambda _: {})(rng)}}


def _rules(rng: Random, fields: dict[str, Any], names: Mapping[str, list[str]]) -> None:
    """Give the fields formulas over the names."""
    writer = Writer(rng, names)
    for schema in fields.values():
        options = schema["x-formloom"]
        if options["field"] == "subform":
            continue
        for word, chance in RULES.items():
            if rng.random() < chance and not (word == "formula" and options["field"] not in VALUE_OF):
                wanted = "boolean" if word in CONDITIONS else VALUE_OF.get(options["field"], "text")
                options[word] = writer.any(wanted)
        if rng.random() < 0.15:
            options["validations"] = [{"id": "v", "formula": writer.any("boolean"), "message": "m"}]
        if rng.random() < 0.05:
            schema["readOnly"] = True


def _names(fields: Mapping[str, Any], prefix: str = "") -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, schema in fields.items():
        kind = VALUE_OF.get(schema["x-formloom"]["field"])
        if kind is not None:
            found.setdefault(f"list:{kind}" if prefix else kind, []).append(f"{prefix}{key}")
    return found


def _merged(*all_names: Mapping[str, list[str]]) -> dict[str, list[str]]:
    return {kind: [name for names in all_names for name in names.get(kind, [])]
            for kind in {kind for names in all_names for kind in names}}


def random_form(rng: Random) -> dict[str, Any]:
    """A form document with fields, at times a subform, and rules."""
    kinds = list(SAMPLES)
    fields = {f"f{at}": _field(rng, rng.choice(kinds)) for at in range(rng.randint(2, 7))}
    names = _names(fields)
    if rng.random() < 0.6:
        columns = {f"c{at}": _field(rng, rng.choice([one for one in kinds if one != "serial"]))
                   for at in range(rng.randint(1, 4))}
        _rules(rng, columns, _merged(names, _names(columns)))
        needed = [key for key in columns if rng.random() < 0.2]
        fields["rows"] = {"type": "array", **rng.choice(({}, {"minItems": 2}, {"maxItems": 1})),
                          "x-formloom": {"field": "subform"},
                          "items": {"type": "object", "properties": columns, "required": needed}}
        names = _merged(names, _names(columns, "rows."))
    _fill(rng, fields)
    _rules(rng, fields, names)
    rule = {"id": "w", "formula": Writer(rng, names).any("boolean"), "message": "m"}
    return {"title": "Random", "type": "object", "properties": fields,
            "required": [key for key in fields if rng.random() < 0.2],
            "x-formloom": {"validations": [rule] if rng.random() < 0.3 else []}}


def _fill(rng: Random, fields: dict[str, Any]) -> None:
    """Let a link fill a text, when there are both."""
    links = [one for one in fields.values() if one["x-formloom"]["field"] == "link"]
    texts = [key for key, one in fields.items() if one["x-formloom"]["field"] == "text"]
    if links and texts:
        rng.choice(links)["x-formloom"]["fill"] = {rng.choice(texts): rng.choice(("name", "level"))}


def random_value(rng: Random, form: Mapping[str, Any], stored: Mapping[str, Any]) -> Any:
    """What somebody sends for the form, perhaps over what is stored."""
    if rng.random() < 0.01:
        return rng.choice(ODD)
    sent = _values(rng, form["properties"], stored)
    if rng.random() < 0.03:
        sent["unknown"] = 1
    return sent


def _values(rng: Random, fields: Mapping[str, Any], stored: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _value(rng, schema, stored.get(key)) for key, schema in fields.items() if rng.random() < 0.7}


def _value(rng: Random, schema: Mapping[str, Any], stored: Any) -> Any:
    kind = schema["x-formloom"]["field"]
    if rng.random() < 0.08:
        return rng.choice(ODD)
    if stored is not None and rng.random() < 0.3:
        return stored
    if kind != "subform":
        return SAMPLES[kind](rng)
    kept = [row for row in stored or [] if rng.random() < 0.8]
    columns = schema["items"]["properties"]
    rows = [{**_values(rng, columns, row), "id": row["id"]} for row in kept]
    rows += [_values(rng, columns, {}) for _ in range(rng.randint(0, 3))]
    rng.shuffle(rows)
    return rows


def random_access(rng: Random, form: Mapping[str, Any]) -> dict[str, str]:
    """What the sender may do with some of the fields."""
    grants = ("hidden", "masked", "read", "edit", "required")
    return {key: rng.choice(grants) for key in form["properties"] if rng.random() < 0.25}
