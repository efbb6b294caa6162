"""A store room for tests: products whose stock is drawn together from movements, and orders with rows."""

from typing import Any

from tests import factories
from tests.shop import field, link

CHANGE = "IF(type = \"in\", qty, IF(type = \"out\", 0 - qty, 0))"
THERE = "OR(type <> \"reserve\", product.available >= 0)"
IN_CHINESE = "{{product}}：占用 {{qty}}，还差 {{0 - product.available}}"
NOT_VOID = {"field": "void", "is": "empty", "value": True}


def rollup(form: str, by: str, op: str, **more: Any) -> dict[str, Any]:
    return field("rollup", "number", readOnly=True, form=form, link=by, op=op, **more)


PRODUCT = {
    "title": "Product", "type": "object", "required": ["name"],
    "properties": {
        "name": field("text"), "safety": field("number", "number"),
        "on_hand": rollup("move", "product", "sum", of="change", where=NOT_VOID),
        "reserved": rollup("move", "product", "sum", of="qty", where={"all": [
            NOT_VOID, {"field": "type", "is": "eq", "value": "reserve"}]}),
        "moves": rollup("move", "product", "count"),
        "least": rollup("move", "product", "min", of="qty"),
        "most": rollup("move", "product", "max", of="qty"),
        "mean": rollup("move", "product", "avg", of="qty"),
        "ordered": rollup("order.items", "product", "sum", of="amount"),
        "available": field("number", "number", readOnly=True, formula="on_hand - reserved"),
        "low": field("switch", "boolean", readOnly=True, formula="available < safety"),
    },
    "x-formloom": {"record_title": "{{name}}"},
}
MOVE = {
    "title": "Movement", "type": "object", "required": ["product", "type", "qty"],
    "properties": {
        "product": link("product"), "type": field("select", enum=["in", "out", "reserve"]),
        "qty": field("number", "number"), "void": field("switch", "boolean"),
        "change": field("number", "number", readOnly=True, formula=CHANGE), "note": field("text"),
    },
    "x-formloom": {
        "validations": [{"id": "there", "after": True, "field": "qty", "formula": THERE,
                         "message": "{{product}}: {{qty}} wanted, {{0 - product.available}} too many"}],
        "text": {"zh-CN": {"messages": {"there": IN_CHINESE}}},
    },
}
ORDER = {
    "title": "Order", "type": "object",
    "properties": {
        "no": field("serial", pattern="SO-{0000}"),
        "items": field("subform", "array", items={"type": "object", "properties": {
            "product": link("product"), "qty": field("number", "number"),
            "amount": field("money", "number"),
        }}),
    },
}
EVERYTHING = ["read", "create", "update", "delete"]


def access(*forms: str) -> dict[str, Any]:
    """Everybody may do everything with these forms."""
    return {"all": {"title": "All", "to": [{"everyone": True}], "app": ["use"], "forms": {
        form: {"actions": EVERYTHING, "rows": True, "fields": {"*": "edit"}} for form in forms}}}


def open_store(workspace: str) -> None:
    factories.publish(workspace, "store", {
        "forms": {"product": PRODUCT, "move": MOVE, "order": ORDER},
        "access": access("product", "move", "order")})
