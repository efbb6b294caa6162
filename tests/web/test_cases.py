"""A case through HTTP, from the record that starts it to its end."""

from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache

import pytest

from formloom.runtime import passwords, workspaces
from formloom.storage import notices, people, read, write
from tests import case_world, factories
from tests.case_world import DATA, FLOW, FORM, sound
from tests.web.browser import Browser

PASSWORD = "correct horse battery"


@cache
def password_hash():
    return passwords.hashed(PASSWORD)



PEOPLE = ("admin", "ini", "clerk", "legal", "legal2", "finance", "gm", "reader", "watcher", "stranger")


class World:
    """Everybody's browsers, by name, and the case they work on."""

    def __init__(self, workspace, app):
        case_world.publish(workspace)
        self.workspace, self.app = workspace, app
        self.members = {
            name: factories.member(workspace, name.title(), administrator=name == "admin").member
            for name in PEOPLE}
        one = {name: [id] for name, id in self.members.items()}
        case_world.roles(
            workspace, sales=one["ini"], clerk=one["clerk"], legal=one["legal"] + one["legal2"],
            finance=one["finance"], gm=one["gm"], reader=one["reader"], watcher=one["watcher"])

    def __getattr__(self, name):
        """Somebody's browser: he gets his account when he is first needed, because hashing is slow."""
        if name not in PEOPLE:
            raise AttributeError(name)
        with write(self.workspace):
            workspaces.give_account(self.workspace, self.members[name], name, name, password_hash())
        browser = Browser(self.app)
        browser.member = self.members[name]
        browser.sign_in(name, PASSWORD)
        setattr(self, name, browser)
        return browser

    def submit(self, **data):
        answer = self.ini.post("/w/acme/forms/sales/order/records", {"data": {**DATA, **data}})
        assert answer.status_code == 201, answer.json
        self.record, self.case = answer.json["id"], answer.json["case"]
        sound(self.workspace, self.case)
        return answer.json

    def todo(self, who):
        return who.get("/w/acme/work/todo").json

    def task(self, who):
        """The only open task somebody has."""
        (item,) = self.todo(who)["items"]
        return item["task"]

    def act(self, who, action, task=None, status=200, **body):
        options = {name: body.pop(name) for name in ("revision", "key") if name in body}
        answer = who.post(f"/w/acme/tasks/{task or self.task(who)}/{action}", body, **options)
        assert answer.status_code == status, answer.json
        sound(self.workspace, self.case)
        return answer.json

    def on_case(self, who, action, status=200, **body):
        answer = who.post(f"/w/acme/cases/{self.case}/{action}", body)
        assert answer.status_code == status, answer.json
        sound(self.workspace, self.case)
        return answer.json

    def look(self, who, what=""):
        return who.get(f"/w/acme/cases/{self.case}{what}").json

    def confirm(self):
        return self.act(self.clerk, "handle", data={"carrier": "SF"})

    def told(self, who):
        with read(self.workspace) as tx:
            return [one["kind"] for one in notices.page(tx, who.member, None, 50)]


@pytest.fixture
def world(workspace, app):
    return World(workspace, app)


def test_a_case_goes_from_its_record_to_its_end(world):
    made = world.submit()
    assert (made["number"], made["state"]) == ("SO-001", "running")
    acted = world.confirm()
    assert acted["case"]["tokens"] == ["legal", "finance"]
    assert acted["record"]["data"]["carrier"] == "SF"
    world.act(world.legal, "approve", data={"opinion": "fine"}, comment="ok")
    assert world.look(world.ini)["tokens"] == ["finance"]
    done = world.act(world.finance, "approve")
    assert (done["case"]["state"], done["case"]["tokens"], done["next_task"]) == ("approved", [], None)
    assert world.todo(world.legal2)["items"] == []


def test_the_next_person_is_told_at_once_and_once(world):
    world.submit()
    assert world.told(world.clerk) == ["task"]
    world.confirm()
    assert [world.told(one) for one in (world.clerk, world.legal, world.legal2)] == [["task"]] * 3
    world.act(world.legal, "approve")
    assert world.told(world.legal2) == ["no_longer_needed", "task"]
    world.act(world.finance, "approve")
    assert world.told(world.ini) == ["result"]


def test_a_notice_says_what_its_receiver_may_see_in_his_language(world):
    world.submit()
    (item,) = world.clerk.get("/w/acme/notices", headers={"Accept-Language": "zh-CN"}).json["items"]
    assert (item["title"], item["link"]) == ("需求确认：SO-001 ACME", f"tasks/{world.task(world.clerk)}")


def test_a_condition_sends_a_large_order_to_the_general_manager(world):
    world.submit(total=5000)
    world.confirm()
    world.act(world.legal, "approve")
    world.act(world.finance, "approve")
    assert world.act(world.gm, "reject", comment="too large")["case"]["state"] == "rejected"


def test_what_is_missing_is_named_and_nothing_is_stored(world):
    world.submit()
    problem = world.act(world.clerk, "handle", status=422)
    assert (problem["code"], problem["errors"][0]["path"]) == ("invalid", "carrier")
    assert len(world.look(world.admin, "/events")["items"]) == len(sound(world.workspace, world.case))
    assert "carrier" not in world.look(world.clerk, "/timeline")


def test_a_field_the_stage_does_not_open_is_refused(world):
    world.submit()
    problem = world.act(world.clerk, "handle", status=422, data={"carrier": "SF", "customer": "Other"})
    assert [(one["path"], one["code"]) for one in problem["errors"]] == [("customer", "not_writable")]


def test_the_same_click_twice_is_one_decision(world):
    world.submit()
    task = world.task(world.clerk)
    first = world.act(world.clerk, "handle", task, data={"carrier": "SF"})
    events = len(sound(world.workspace, world.case))
    assert world.act(world.clerk, "handle", task, data={"carrier": "SF"}) == first
    assert len(sound(world.workspace, world.case)) == events


def test_who_is_late_learns_who_was_faster(world):
    world.submit()
    world.confirm()
    late = world.task(world.legal2)
    world.act(world.legal, "approve")
    problem = world.act(world.legal2, "approve", late, status=409)
    assert problem["code"] == "conflict"
    assert problem["params"]["closed_by"] == {"id": world.legal.member, "name": "Legal"}
    assert problem["detail"].startswith("Legal approved this at ")
    again = world.legal2.post(f"/w/acme/tasks/{late}/approve", {}, headers={"Accept-Language": "zh-CN"})
    assert again.json["detail"].startswith("已由 Legal 于 ")


def test_an_old_page_does_not_overwrite_a_newer_record(world):
    world.submit()
    task = world.task(world.clerk)
    saved = world.act(world.clerk, "save", task, data={"carrier": "SF"})
    assert saved["record"]["revision"] == 2
    problem = world.act(world.clerk, "handle", task, status=412, data={"carrier": "YTO"}, revision=1)
    assert problem["params"] == {"revision": 2}
    world.act(world.clerk, "handle", task, data={"carrier": "YTO"}, revision=2)


def test_refusals_come_with_their_status(world):
    world.submit()
    task = world.task(world.clerk)
    assert world.act(world.stranger, "handle", task, status=404)["code"] == "not_found"
    assert world.act(world.reader, "handle", task, status=403)["code"] == "forbidden"
    assert world.act(world.ini, "handle", task, status=403)["code"] == "forbidden"
    assert world.act(world.admin, "approve", task, status=403)["code"] == "forbidden"
    assert world.ini.delete(f"/w/acme/forms/sales/order/records/{world.record}").status_code == 403
    assert world.act(world.clerk, "approve", task, status=422)["code"] == "not_allowed"
    assert world.act(world.clerk, "return", task, status=422, to="gm")["code"] == "not_allowed"
    assert world.act(world.clerk, "handle", task, status=422, to="start")["field"] == "to"
    assert world.act(world.clerk, "handle", task, status=422, colour="red")["code"] == "invalid"
    assert world.on_case(world.clerk, "withdraw", status=403)["code"] == "forbidden"
    assert world.on_case(world.clerk, "terminate", status=403, reason="x")["code"] == "forbidden"
    assert world.on_case(world.admin, "retry", status=422)["code"] == "not_allowed"
    world.on_case(world.ini, "urge")
    again = world.on_case(world.ini, "urge", status=429)
    assert (again["code"], again["params"]["minutes"]) == ("too_soon", 30)
    world.on_case(world.admin, "suspend")
    assert world.act(world.clerk, "handle", task, status=423)["code"] == "locked"
    world.on_case(world.admin, "resume")
    assert world.on_case(world.admin, "terminate", status=422)["field"] == "reason"
    world.on_case(world.admin, "terminate", reason="lost")
    assert world.on_case(world.admin, "terminate", status=409, reason="again")["code"] == "conflict"


def test_a_return_goes_back_and_says_so_beforehand(world):
    world.submit()
    world.confirm()
    world.act(world.legal, "approve")
    page = world.finance.get(f"/w/acme/tasks/{world.task(world.finance)}").json
    assert page["returnable"] == [{"id": "start", "title": "Start", "people": ["Ini"]},
                                  {"id": "confirm", "title": "Confirmation", "people": ["Clerk"]}]
    told = page["effects"]["return.confirm"]
    assert (told["stages"], told["people"], told["void"]) == (["Confirmation"], ["Clerk"], ["Legal"])
    assert told["text"].startswith("Back to Confirmation: Clerk will work on it again.")
    back = world.act(world.finance, "return", to="confirm", comment="which carrier?")
    assert (back["case"]["state"], back["case"]["tokens"]) == ("running", ["confirm"])
    (item,) = world.todo(world.clerk)["items"]
    assert item["stage"]["title"] == "Confirmation"
    page = world.clerk.get(f"/w/acme/tasks/{item['task']}").json
    for said in (item["returned"], page["returned"]):
        assert (said["by"]["name"], said["stage"]["title"], said["comment"]) == (
            "Finance", "Finance", "which carrier?")
    world.confirm()
    assert world.look(world.ini)["tokens"] == ["legal", "finance"]
    assert world.todo(world.legal)["items"][0]["returned"] is None


def test_a_notice_of_a_return_says_who_returned_it_and_why(world):
    world.submit()
    world.act(world.clerk, "return", to="start", comment="incomplete")
    assert world.told(world.ini) == ["task"]
    (item,) = world.ini.get("/w/acme/notices").json["items"]
    assert (item["title"], item["text"]) == (
        "Returned to you: SO-001 ACME", "Clerk returned it from Confirmation to Start: incomplete")
    world.on_case(world.ini, "resubmit")
    (item, _) = world.clerk.get("/w/acme/notices", headers={"Accept-Language": "zh-CN"}).json["items"]
    assert item["title"] == "需求确认：SO-001 ACME"


def test_a_notice_is_read_with_its_case_or_when_its_task_is_closed(world):
    def unread(who):
        return [one["kind"] for one in who.get("/w/acme/notices").json["items"] if not one["read"]]

    world.submit()
    assert unread(world.clerk) == ["task"]
    world.confirm()
    assert unread(world.clerk) == []
    assert (unread(world.legal), unread(world.legal2)) == (["task"], ["task"])
    world.act(world.legal, "approve")
    assert (unread(world.legal), unread(world.legal2)) == ([], ["no_longer_needed"])
    assert world.legal2.post("/w/acme/notices/read", {"case": world.case}).json == {"unread": 0}
    assert unread(world.finance) == ["task"]


def test_nobody_is_told_of_what_he_did_himself(world):
    with write(world.workspace) as tx:
        people.set_role_members(tx, "clerk", [world.members["ini"]])
    world.submit()
    (item,) = world.ini.get("/w/acme/notices").json["items"]
    assert (item["kind"], item["read"]) == ("task", True)
    urge = next(one for one in world.look(world.ini)["may"] if one["action"] == "urge")
    assert (urge["ok"], urge["code"]) == (False, "not_allowed")


def test_a_return_to_the_start_is_resubmitted(world):
    world.submit()
    world.act(world.clerk, "return", to="start", comment="incomplete")
    case = world.look(world.ini)
    assert (case["state"], case["tokens"]) == ("returned", ["start"])
    page = world.ini.get(f"/w/acme/tasks/{world.task(world.ini)}").json
    assert (page["returned"]["by"]["name"], page["returned"]["comment"]) == ("Clerk", "incomplete")
    assert {one["action"] for one in page["may"] if one["ok"]} == {"resubmit", "save"}
    assert page["form"]["access"]["customer"] == "edit"
    acted = world.on_case(world.ini, "resubmit", data={"customer": "ACME Ltd"})
    assert (acted["case"]["state"], acted["record"]["data"]["customer"]) == ("running", "ACME Ltd")


def test_the_initiator_withdraws(world):
    world.submit()
    task = world.task(world.clerk)
    assert world.on_case(world.ini, "withdraw")["case"]["state"] == "withdrawn"
    assert world.told(world.clerk)[0] == "no_longer_needed"
    late = world.act(world.clerk, "handle", task, status=409, data={"carrier": "SF"})
    assert late["detail"].startswith("Ini withdrew this case at ")


def test_what_a_withdrawn_case_never_reached_was_not_passed_over(world):
    world.submit()
    world.on_case(world.ini, "withdraw")
    drawn = {one["id"]: one for one in world.look(world.ini, "/drawing")["stages"]}
    assert [drawn[id]["state"] for id in ("confirm", "contract", "size")] == ["cancelled", "todo", "todo"]
    assert {branch["state"] for branch in drawn["contract"]["branches"]} == {"todo"}


def test_a_task_is_handed_to_somebody_else(world):
    world.submit()
    task = world.task(world.clerk)
    found = world.clerk.get(f"/w/acme/tasks/{task}/people?q=leg").json["items"]
    assert [one["title"] for one in found] == ["Legal", "Legal2"]
    assert world.act(world.clerk, "transfer", task, status=422)["errors"][0]["path"] == "to"
    world.act(world.clerk, "transfer", task, to=found[0]["id"])
    assert world.clerk.get(f"/w/acme/tasks/{task}").json["state"] == "transferred"
    told = world.look(world.ini, "/timeline")["items"][-1]
    assert (told["type"], told["by"]["name"], told["for"]["name"]) == ("transferred", "Clerk", "Legal")
    assert len(world.todo(world.legal)["items"]) == 1


def test_only_who_has_the_task_asks_whom_to_hand_it_to(world):
    world.submit()
    assert world.ini.get(f"/w/acme/tasks/{world.task(world.clerk)}/people").status_code == 403


def test_the_flow_admin_acts_for_somebody_with_a_reason(world):
    world.submit()
    task = world.task(world.clerk)
    said = {"data": {"carrier": "SF"}, "force": True}
    assert world.act(world.admin, "handle", task, status=422, **said)["field"] == "reason"
    world.act(world.admin, "handle", task, reason="on leave", **said)
    told = next(one for one in world.look(world.ini, "/timeline")["items"] if one["action"] == "handle")
    assert (told["by"]["name"], told["for"]["name"], told["reason"]) == ("Admin", "Clerk", "on leave")


def test_the_flow_admin_moves_the_case(world):
    world.submit()
    assert world.on_case(world.admin, "jump", status=422, to="legal", reason="x")["code"] == "not_allowed"
    world.on_case(world.admin, "jump", to="start", reason="start over")
    assert world.look(world.ini)["state"] == "returned"


def test_a_stage_without_people_stops_visibly_until_there_are_some(world):
    case_world.publish(world.workspace, flow={**FLOW, "empty": "incident"})
    with write(world.workspace) as tx:
        people.set_role_members(tx, "clerk", [])
    world.submit()
    case = world.look(world.ini)
    assert (case["state"], case["incident"]) == ("incident", "no_approver")
    assert world.look(world.ini, "/drawing")["stages"][1]["state"] == "incident"
    with write(world.workspace) as tx:
        people.set_role_members(tx, "clerk", [world.members["clerk"]])
    assert world.on_case(world.admin, "retry")["case"]["state"] == "running"
    world.confirm()


def test_a_copy_lets_somebody_read(world):
    world.submit()
    assert world.stranger.get(f"/w/acme/cases/{world.case}").status_code == 404
    world.on_case(world.ini, "cc", people=[world.stranger.member], fields=["customer"])
    assert world.look(world.stranger)["state"] == "running"
    (item,) = world.stranger.get("/w/acme/work/copied").json["items"]
    assert [one["key"] for one in item["fields"]] == ["customer"]
    assert item["record"] == {"id": world.record, "number": None, "title": "ACME"}


def test_beginning_is_noted_once_and_only_for_the_assignee(world):
    world.submit()
    task = world.task(world.clerk)
    world.act(world.ini, "begin", task, status=403)
    for _ in range(2):
        world.act(world.clerk, "begin", task)
    log = world.look(world.admin, "/events")["items"]
    assert [one["type"] for one in log].count("task_begun") == 1


def test_waiting_and_working_add_up_to_the_duration(world):
    world.submit()
    world.act(world.clerk, "begin")
    world.confirm()
    world.act(world.finance, "begin")
    world.act(world.legal, "approve")
    world.act(world.finance, "approve")
    story = world.look(world.ini, "/timeline")
    log = sound(world.workspace, world.case)
    assert [one["seq"] for one in story["items"]] == [one["seq"] for one in log]
    case = world.look(world.ini)
    parts = sum(Decimal(str(one[kind])) for one in story["items"] for kind in ("waited", "worked"))
    assert parts == _seconds(case["started_at"], case["ended_at"])
    assert parts == Decimal(str(story["totals"]["duration"]))
    assert story["totals"]["worked"] > 0


def _seconds(begin, end):
    passed = datetime.fromisoformat(end) - datetime.fromisoformat(begin)
    return Decimal(passed // timedelta(microseconds=1)) / 10**6


def test_the_timeline_shows_only_what_its_reader_may_see(world):
    world.submit()
    world.confirm()
    world.act(world.legal, "approve", data={"opinion": "careful"}, comment="between us")
    changed = {
        who: [change["path"] for one in world.look(getattr(world, who), "/timeline")["items"]
              for change in one["changes"]]
        for who in ("legal", "finance", "reader")}
    both = ["carrier", "opinion"]
    assert changed == {"legal": both, "finance": ["carrier"], "reader": both}
    said = {
        who: [one["comment"] for one in world.look(getattr(world, who), "/timeline")["items"]
              if one["comment"]]
        for who in ("ini", "finance", "reader", "watcher")}
    assert said == {"ini": ["between us"], "finance": ["between us"], "reader": [], "watcher": ["between us"]}


def test_the_raw_log_is_for_few(world):
    world.submit(total=700)
    for who, status in ((world.admin, 200), (world.watcher, 200), (world.ini, 403), (world.stranger, 404)):
        assert who.get(f"/w/acme/cases/{world.case}/events").status_code == status
    assert "request" not in str(world.look(world.watcher, "/events"))


def test_the_task_page_is_the_stage_s(world):
    world.submit()
    task = world.task(world.clerk)
    page = world.clerk.get(f"/w/acme/tasks/{task}").json
    assert (page["kind"], page["stage"]["title"], page["state"]) == ("handle", "Confirmation", "open")
    assert "cost" not in page["form"]["schema"]["properties"]
    assert {key: page["form"]["access"][key] for key in ("customer", "carrier", "cost")} == {
        "customer": "read", "carrier": "required", "cost": "hidden"}
    world.confirm()
    after = world.clerk.get(f"/w/acme/tasks/{task}").json
    assert (after["state"], after["may"], after["form"]["access"]["carrier"]) == ("handled", [], "read")
    assert world.stranger.get(f"/w/acme/tasks/{task}").status_code == 404


def test_a_button_says_what_it_will_cause(world):
    def effects(who):
        return world.act(who, "begin")["task"]["effects"]

    world.submit()
    told = effects(world.clerk)["handle"]
    assert (told["stages"], told["people"]) == (["Legal", "Finance"], ["Legal", "Legal2", "Finance"])
    world.confirm()
    told = effects(world.legal)
    assert told["approve"]["text"] == "The case goes on when the others have finished too."
    assert told["reject"]["text"] == "This ends the case as rejected."
    world.act(world.legal, "approve")
    # A condition comes next, about a field that finance cannot change any more.
    assert effects(world.finance)["approve"]["text"] == "This completes the case."


def test_a_way_that_what_is_filled_in_decides_is_not_foretold(world):
    confirm, _, size = FLOW["stages"]
    case_world.publish(world.workspace, flow={**FLOW, "stages": [confirm, size]})
    world.submit()
    told = world.act(world.clerk, "begin")["task"]["effects"]["handle"]
    assert (told["text"], told["stages"]) == ("What you fill in decides where it goes next.", [])


def test_handing_in_again_says_who_gets_it(world):
    world.submit()
    world.act(world.clerk, "return", to="start")
    told = world.ini.get(f"/w/acme/tasks/{world.task(world.ini)}").json["effects"]
    assert told["resubmit"]["text"] == "Goes on to Confirmation: Clerk."


def test_the_drawing_shows_where_the_case_stands(world):
    world.submit(total=5000)
    world.confirm()
    world.act(world.legal, "approve")
    start, confirm, contract, size = world.look(world.ini, "/drawing")["stages"]
    assert [one["state"] for one in (start, confirm, contract, size)] == ["done", "done", "active", "todo"]
    assert (start["who"], confirm["who"]) == (["Ini"], ["Clerk"])
    lanes = [(one["state"], one["stages"][0]["state"], *one["stages"][0]["who"])
             for one in contract["branches"]]
    assert lanes == [("done", "done", "Legal"), ("active", "active", "Finance")]
    assert [(one["title"], one["when"]) for one in size["branches"]] == [
        ("big", "金额 > 1000"), ("Otherwise", None)]
    world.act(world.finance, "approve")
    size = world.look(world.ini, "/drawing")["stages"][3]
    assert [one["state"] for one in size["branches"]] == ["active", "skipped"]


def test_a_condition_is_told_only_to_who_sees_its_fields(world):
    branch = {"id": "dear", "when": "cost > 1", "stages": []}
    size = {**FLOW["stages"][2], "branches": [branch, FLOW["stages"][2]["branches"][1]]}
    case_world.publish(world.workspace, flow={**FLOW, "stages": [*FLOW["stages"][:2], size]})
    world.submit()
    drawn = [world.look(who, "/drawing")["stages"][3]["branches"][0] for who in (world.admin, world.clerk)]
    assert [one["when"] for one in drawn] == ["成本 > 1", None]


def test_my_work_lists_what_i_did(world):
    world.submit()
    (item,) = world.todo(world.clerk)["items"]
    assert item["record"] == {"id": world.record, "number": "SO-001", "title": "SO-001 ACME"}
    fields = [(one["key"], one["text"]) for one in item["fields"]]
    assert fields == [("customer", "ACME"), ("total", "500.00")]
    assert (item["initiator"]["name"], world.todo(world.clerk)["total"]) == ("Ini", 1)
    world.confirm()
    assert world.todo(world.clerk)["total"] == 0
    (done,) = world.clerk.get("/w/acme/work/done").json["items"]
    assert (done["state"], done["stage"]["id"]) == ("handled", "confirm")
    (started,) = world.ini.get("/w/acme/work/started").json["items"]
    assert (started["task"], started["state"], started["stage"]["id"]) == (None, "running", "legal")


def test_lists_come_page_by_page(world):
    for name in ("A", "B", "C"):
        world.submit(customer=name)
    found, address = [], "/w/acme/work/todo?size=2"
    while address:
        page = world.clerk.get(address).json
        found += [one["fields"][0]["text"] for one in page["items"]]
        address = f"/w/acme/work/todo?size=2&cursor={page['next']}" if page["next"] else None
    assert found == ["A", "B", "C"]


def test_a_running_case_keeps_its_versions(world):
    world.submit()
    newer = {**FORM, "properties": {**FORM["properties"], "weight": {**case_world.TEXT, "title": "重量"}}}
    case_world.publish(world.workspace, form=newer, flow={**FLOW, "stages": FLOW["stages"][:1]})
    page = world.clerk.get(f"/w/acme/tasks/{world.task(world.clerk)}").json
    assert (page["form"]["version"], "weight" in page["form"]["schema"]["properties"]) == (1, False)
    assert world.confirm()["case"]["tokens"] == ["legal", "finance"]
    assert [one["id"] for one in world.look(world.ini, "/drawing")["stages"]] == [
        "start", "confirm", "contract", "size"]
    world.submit()
    assert world.look(world.ini)["version"] == 2


def test_an_edit_of_a_running_record_is_an_event_of_its_case(world):
    world.submit()
    path = f"/w/acme/forms/sales/order/records/{world.record}"
    answer = world.admin.patch(path, {"data": {"customer": "Renamed"}}, revision=1)
    assert answer.status_code == 200, answer.json
    log = sound(world.workspace, world.case)
    assert (log[-1]["type"], log[-1]["rule"]) == ("edited", "A39")
    task = world.task(world.clerk)
    world.act(world.clerk, "handle", task, status=412, data={"carrier": "SF"}, revision=1)
    world.act(world.clerk, "handle", task, data={"carrier": "SF"}, revision=2)


def test_a_key_gives_the_first_answer_again(world):
    world.submit()
    world.on_case(world.ini, "comment", comment="hello")
    path = f"/w/acme/cases/{world.case}/comment"
    first = world.ini.post(path, {"comment": "once"}, key="k1").json
    assert world.ini.post(path, {"comment": "once"}, key="k1").json == first
    other = world.ini.post(path, {"comment": "other"}, key="k1")
    assert (other.status_code, other.json["code"]) == (422, "key_reused")
    assert [one["comment"] for one in world.look(world.ini, "/timeline")["items"] if one["comment"]] == [
        "hello", "once"]


@pytest.mark.parametrize("revision", [2147483648, 9223372036854775808, -1, 1.5, "5", True])
def test_a_draft_is_based_on_a_revision_that_can_be(world, revision):
    answer = world.ini.post("/w/acme/forms/sales/order/drafts", {"data": {}, "base_revision": revision})
    assert (answer.status_code, answer.json["errors"][0]["path"]) == (422, "base_revision")


def test_a_wrong_pick_is_named_with_its_place(world):
    def errors(pick):
        answer = world.ini.post("/w/acme/forms/sales/order/records", {"data": {}, "pick": pick})
        return [(error["path"], error["code"]) for error in answer.json["errors"]]

    assert errors(None) == [("pick", "required")]
    assert errors({"x": ["nobody"]}) == [("pick.x.0", "not_an_id")]
    assert errors({"x": "nobody"}) == [("pick.x", "not_a_list")]
