"""An app of two forms for tests of records and rights, and the people who use it.

Orders have a field of every kind that matters to rights: ``cost`` is secret, ``phone`` is masked for some,
``margin`` is computed from what is secret, rows have a secret column of their own.
"""

from typing import Any

from tests import factories

ROLES = ("full", "own", "masked", "hidden", "creator")


def field(kind: str, json_type: str = "string", **more: Any) -> dict[str, Any]:
    """A field of a form document; what JSON Schema does not know goes under ``x-formloom``."""
    words = ("format", "minItems", "enum", "items", "default", "readOnly", "maxLength", "minimum")
    schema = {word: more.pop(word) for word in words if word in more}
    title = more.pop("title", kind)
    return {"type": json_type, "title": title, **schema, "x-formloom": {"field": kind, **more}}


def link(form: str, **more: Any) -> dict[str, Any]:
    return field("link", format="uuid", form=form, **more)


CUSTOMER = {
    "title": "Customer", "type": "object", "required": ["name"],
    "properties": {
        "name": field("text"), "code": field("text", unique=True), "phone": field("phone"),
        "level": field("select", enum=["a", "b"]), "owner": field("member", format="uuid"),
        "credit": field("money", "number"),
    },
    "x-formloom": {"record_title": "{{name}}", "text": {"zh-CN": {"title": "客户"}}},
}
ITEMS = {
    "type": "object", "required": ["qty"], "properties": {
        "what": field("text"), "qty": field("number", "number", scale=0),
        "price": field("money", "number"), "paid": field("money", "number"),
        "amount": field("money", "number", readOnly=True, formula="qty * price"),
    },
}
ORDER = {
    "title": "Order", "type": "object", "required": ["customer"],
    "properties": {
        "no": field("serial", pattern="SO-{0000}"),
        "customer": link("customer", fill={"phone": "phone", "credit": "credit"}, on_delete="refuse",
                         filter={"field": "level", "is": "ne", "value": "b"}),
        "phone": field("phone"), "credit": field("money", "number"), "note": field("textarea"),
        "owner": field("member", format="uuid"), "dept": field("department", format="uuid"),
        "day": field("date", format="date"), "cost": field("money", "number"),
        "total": field("money", "number", readOnly=True, formula="SUM(items.amount)"),
        "margin": field("money", "number", readOnly=True, formula="SUM(items.amount) - cost"),
        "items": field("subform", "array", items=ITEMS), "files": field("attachment", "array"),
        "papers": field("attachment", "array"), "photos": field("image", "array"),
    },
    "x-formloom": {"record_title": "{{no}} {{note}}"},
}
NOTE = {"title": "Note", "type": "object", "properties": {"text": field("text")}}
EVERYTHING = ["read", "create", "update", "delete", "export"]
MINE = {"field": "owner", "is": "eq", "value": "@me"}
HIDDEN = dict.fromkeys(("cost", "margin", "papers", "items.paid", "credit"), "hidden")


def access(role: str, order: dict[str, Any], customer: dict[str, Any] | None = None) -> dict[str, Any]:
    """A permission set for one role."""
    forms = {"order": order, **({"customer": customer} if customer else {})}
    return {"title": role, "to": [{"role": role}], "forms": forms, "app": ["use"]}


ACCESS = {
    "full": access("full", {"actions": EVERYTHING, "rows": True, "fields": {"*": "edit"}},
                   {"actions": EVERYTHING, "rows": True, "fields": {"*": "edit"}}),
    "own": access("own", {"actions": EVERYTHING, "rows": MINE, "fields": {"*": "edit"}},
                  {"actions": ["read"], "rows": MINE, "fields": {"*": "read", "credit": "hidden"}}),
    "masked": access("masked", {"actions": ["read", "update"], "rows": True,
                                "fields": {"*": "read", "note": "edit", **dict.fromkeys(HIDDEN, "masked"),
                                           "phone": "masked"}}),
    "hidden": access("hidden", {"actions": ["read", "update", "create"], "rows": True,
                                "fields": {"*": "edit", **HIDDEN}},
                     {"actions": ["read"], "rows": True, "fields": {"*": "read", "credit": "hidden"}}),
    "creator": {"title": "creator", "to": [{"role": "creator"}],
                "forms": {"note": {"actions": ["create"], "fields": {"*": "edit"}}}},
}
VIEWS = {
    "mine": {"title": {"en": "Mine", "zh-CN": "我的"}, "form": "order", "filter": MINE,
             "columns": ["no", "note", "cost", "_state"], "sort": ["-cost", "no"]},
    "dear": {"title": "Dear", "form": "order", "columns": ["no", "_stages"],
             "filter": {"field": "cost", "is": "gt", "value": 100}},
}
DOCUMENTS = {"forms": {"customer": CUSTOMER, "order": ORDER, "note": NOTE}, "access": ACCESS, "views": VIEWS}
FLOW = {
    "title": {"en": "Order", "zh-CN": "订单"}, "form": "order",
    "start": {"fields": {"cost": "hidden", "note": "required"}},
    "stages": [{"id": "check", "kind": "handle", "title": {"en": "Check", "zh-CN": "核对"},
                "who": [{"role": "full"}], "fields": {"cost": "edit"},
                "sop": [{"id": "weigh", "text": {"en": "Weigh it", "zh-CN": "称重"}, "evidence": "file"}]}],
}


def people(workspace: str) -> dict[str, Any]:
    """One member per role, and ``none`` without any."""
    found = {name: factories.member(workspace, name) for name in (*ROLES, "none")}
    for role in ROLES:
        factories.role(workspace, role, found[role])
    return found


def open_shop(workspace: str, *, flow: bool = False) -> dict[str, Any]:
    """Publish the app and hire its people."""
    factories.publish(workspace, "shop", {**DOCUMENTS, **({"flows": {"order": FLOW}} if flow else {})})
    return people(workspace)
