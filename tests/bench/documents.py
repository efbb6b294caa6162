"""What is measured: an order of twelve fields with ten rows and sums, three approvals, and rights by row."""

from typing import Any

Document = dict[str, Any]
APP = "bench"
ROWS = 10
REGIONS = ("north", "south", "east", "west", "abroad")


def _field(kind: str, title: str, **more: Any) -> Document:
    own = {name: more.pop(name) for name in ("formula", "options", "indexed", "scale") if name in more}
    types = {"number": "number", "money": "number", "subform": "array"}
    return {"title": title, "type": types.get(kind, "string"), **more, "x-formloom": {"field": kind, **own}}


def form() -> Document:
    """Twelve fields, three formulas, one of them in each of ten rows."""
    items = {
        "product": _field("text", "Product"), "qty": _field("number", "Quantity", scale=0),
        "price": _field("money", "Price"),
        "amount": _field("money", "Amount", readOnly=True, formula="ROUND(qty * price, 2)"),
    }
    properties = {
        "no": _field("serial", "No", readOnly=True),
        "customer": _field("text", "Customer"), "contact": _field("text", "Contact"),
        "phone": _field("text", "Phone"), "address": _field("text", "Address"),
        "note": _field("textarea", "Note"),
        "ordered": _field("date", "Ordered", format="date", indexed=True),
        "promised": _field("date", "Promised", format="date"),
        "region": _field("select", "Region", enum=list(REGIONS)),
        "priority": _field("select", "Priority", enum=["normal", "rush"]),
        "items": _field("subform", "Items", items={"type": "object", "properties": items}),
        "total": _field("money", "Total", readOnly=True, formula="ROUND(SUM(items.amount), 2)"),
    }
    properties["no"]["x-formloom"]["pattern"] = "B-{000000}"
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Order", "type": "object",
        "properties": properties, "required": ["customer", "region"],
        "x-formloom": {"record_title": "{{no}} {{customer}}", "validations": [
            {"id": "positive", "formula": "total >= 0", "message": "Nothing below zero"}]},
    }


def flow(approver: str) -> Document:
    """Three approvals by the same person, who is asked each time."""
    stages = [{"id": stage, "kind": "approve", "title": stage, "who": approver} for stage in ("A", "B", "C")]
    return {"title": "Order", "form": "order", "stages": stages}


def access() -> dict[str, Document]:
    """Everybody fills in and reads his own orders, and those of three regions without the phone."""
    own = {"field": "_created_by", "is": "eq", "value": "@me"}
    near = {"field": "region", "is": "in", "value": list(REGIONS[:3])}
    return {
        "own": _set("Own", {"actions": ["create", "read"], "rows": own, "fields": {"*": "edit"}}),
        "near": _set("Near", {"actions": ["read"], "rows": near, "fields": {"*": "read", "phone": "masked"}}),
    }


def _set(title: str, grants: Document) -> Document:
    return {"title": title, "to": [{"everyone": True}], "forms": {"order": grants}}


def order(number: int) -> Document:
    """What one submission sends."""
    items = [{"product": f"Pump {at}", "qty": at + 1, "price": 12.5 + number % 7} for at in range(ROWS)]
    return {
        "customer": f"Customer {number % 400}", "contact": "Zhou Min", "phone": "13800001234",
        "address": f"Road {number}", "note": "As agreed", "promised": "2026-12-24", "items": items,
        "ordered": f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}", "region": REGIONS[number % 5],
        "priority": "rush" if number % 9 == 0 else "normal",
    }
