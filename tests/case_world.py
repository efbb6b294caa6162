"""A small app with a flow, and what must hold of a case after every step."""

from formloom.kernel.flows import Case, fold
from formloom.runtime import catalogue
from formloom.storage import cases, people, read, records, write
from tests import factories

MONEY = {"type": "number", "x-formloom": {"field": "money"}}
TEXT = {"type": "string", "x-formloom": {"field": "text"}}
FORM = {
    "title": "订单", "type": "object", "required": ["customer"],
    "properties": {
        "no": {"title": "单号", "type": "string", "x-formloom": {"field": "serial", "pattern": "SO-{000}"}},
        "customer": {**TEXT, "title": "客户"},
        "total": {**MONEY, "title": "金额"},
        "cost": {**MONEY, "title": "成本"},
        "carrier": {**TEXT, "title": "承运商"},
        "opinion": {**TEXT, "title": "意见"},
    },
    "x-formloom": {"record_title": "{{no}} {{customer}}", "text": {"en": {"title": "Order"}}},
}
HIDDEN = {"cost": "hidden", "opinion": "hidden"}
FLOW = {
    "title": {"zh-CN": "跟单", "en": "Follow-up"}, "form": "order", "withdraw": "until_end",
    "start": {"on": "submit", "fields": {"carrier": "hidden", "opinion": "hidden"}},
    "stages": [
        {"id": "confirm", "kind": "handle", "title": {"zh-CN": "需求确认", "en": "Confirmation"},
         "who": [{"role": "clerk"}], "fields": {**HIDDEN, "customer": "read", "carrier": "required"}},
        {"id": "contract", "kind": "parallel", "title": {"zh-CN": "合同", "en": "Contract"}, "branches": [
            {"id": "law", "title": "法务", "stages": [
                {"id": "legal", "kind": "approve", "title": {"zh-CN": "法务审核", "en": "Legal"},
                 "who": [{"role": "legal"}], "fields": {"cost": "hidden", "opinion": "edit"}}]},
            {"id": "fin", "title": "财务", "stages": [
                {"id": "finance", "kind": "approve", "title": {"zh-CN": "财务审核", "en": "Finance"},
                 "who": [{"role": "finance"}], "fields": {"opinion": "hidden"}}]}]},
        {"id": "size", "kind": "condition", "branches": [
            {"id": "big", "when": "total > 1000", "stages": [
                {"id": "gm", "kind": "approve", "who": [{"role": "gm"}]}]},
            {"id": "rest", "otherwise": True, "stages": []}]},
    ],
}
VIEW = {"title": "全部", "form": "order", "columns": ["no", "customer", "cost", "total", "carrier"]}
SALES = {
    "title": "Sales", "to": [{"role": "sales"}], "app": ["use"],
    "forms": {"order": {
        "actions": ["read", "create"], "fields": {"*": "edit", "cost": "hidden"},
        "rows": {"field": "_created_by", "is": "eq", "value": "@me"}}},
}
READERS = {
    "title": "Readers", "to": [{"role": "reader"}],
    "forms": {"order": {"actions": ["read"], "rows": True, "fields": {"*": "read", "cost": "hidden"}}},
}
WATCHERS = {**READERS, "title": "Watchers", "to": [{"role": "watcher"}], "app": ["use", "see_cases"]}
DATA = {"customer": "ACME", "total": 500}


def publish(workspace, *, flow=FLOW, form=FORM):
    """Put the app in force, or its next version."""
    factories.publish(workspace, "sales", {
        "forms": {"order": form}, "flows": {"order": flow}, "views": {"all": VIEW},
        "access": {"sales": SALES, "readers": READERS, "watchers": WATCHERS}})


def roles(workspace, **holders):
    """Roles with these member ids, and nobody in those that are not named."""
    with write(workspace) as tx:
        people.put_setting(tx, "language", "en")
        for key in ("sales", "clerk", "legal", "finance", "gm", "reader", "watcher"):
            people.insert_role(tx, key, {"en": key})
            people.set_role_members(tx, key, holders.get(key, []))


def sound(workspace, id):
    """Folding the log gives the stored case, its rows and its record; what ended is quiet. The log."""
    with read(workspace) as tx:
        row = cases.get(tx, id)
        flow = catalogue.flow(tx, f"{row.app}/{row.flow}", row.flow_version)
        stored = records.get(tx, catalogue.need_table(tx, f"{row.app}/{row.form}"), row.record)
        log = cases.events(tx, id)
        folded = fold(flow, None, log)
        assert (row.state, row.seq) == (folded.state, len(log))
        assert Case.from_json(row.snapshot, folded.record.data).to_json() == folded.to_json()
        assert (stored.data, stored.revision) == (folded.record.data, folded.record.revision)
        assert stored.state == folded.state
        live = {task.id: task.member for task in folded.live_tasks()}
        tasks = cases.tasks_of(tx, id)
        assert {one["id"]: one["member"] for one in tasks if one["state"] in ("open", "waiting")} == live
        for one in tasks:
            if one["id"] in folded.tasks:
                assert one["state"] == folded.tasks[one["id"]].state
        visits = {one["id"]: one for one in cases.visits_of(tx, id)}
        assert {key for key, one in visits.items() if not one["superseded"]} == set(folded.visits)
        assert all(visits[key]["outcome"] == one.outcome for key, one in folded.visits.items())
        assert (row.ended_at is not None) == folded.is_ended
        assert bool(folded.tokens) != folded.is_ended
        return log
