"""Every address that names a record, case, task, draft or file, called by everybody: what is not granted
shows neither its value nor that it is there. The addresses come from the URL map, so none is forgotten."""

import io
import re

import pytest

from formloom.runtime.actor import Actor
from tests import factories, shop

UNKNOWN = "01a20e13-6894-7624-9809-afa1fb00dfb0"
# What nobody may learn who is not granted it; each word stands in one place only.
COST, PAID, CREDIT, PHONE = "7771001", "7771002", "7771003", "13977710004"
NOTE, BUYER, WHAT, SAID, DRAFT = "MARKnote", "MARKbuyer", "MARKwhat", "MARKsaid", "MARKdraft"
PAPER, PAPER_NAME, OPEN, UPLOAD = "MARKpaper", "MARKname", "MARKopen", "MARKupload"
PROOF, PROOF_NOTE = "MARKproof", "MARKremark"
VIEW = "MARKview"
# The margin tells the cost: 20 for the row, less the cost.
MARGIN = "7770981"
PRIVATE = {DRAFT, UPLOAD, VIEW}
HIDDEN = PRIVATE | {COST, PAID, CREDIT, PAPER, PAPER_NAME, MARGIN, SAID, PROOF, PROOF_NOTE}
ALL = HIDDEN | {PHONE, NOTE, BUYER, WHAT, OPEN}
BLIND = ("own", "creator", "none")
SECRET = {"hidden": HIDDEN, "masked": HIDDEN | {PHONE}, **dict.fromkeys(BLIND, ALL)}

# Addresses about what everybody of the workspace, or its designers, may know; tested where they are made.
ELSEWHERE = {
    "app", "department", "document", "field", "form", "mail", "member", "role", "step", "template", "version",
    "view",
}
QUERIES = (("search", COST), ("search", NOTE), ("q", BUYER), ("sort", "-cost"), ("view", "dear"),
           ("size", "200"), ("sum", "cost"),
           ("filter", '{"field":"cost","is":"gt","value":1}'),
           ("filter", '{"field":"customer.credit","is":"gt","value":1}'))
BODIES = ({"data": {"note": "seen"}}, {"data": {"cost": 5}, "comment": "seen"}, {"comment": "seen"},
          {"reason": "seen"}, {"done": True, "evidence": ["<proof>"]}, {"data": {}, "record": "<record>"},
          {"data": {"customer": "<customer>"}, "draft": "<draft>"})


class World:
    """One order in the middle of its case, with everything that can hang on it."""

    def __init__(self, workspace, sign_up, role):
        self.workspace = workspace
        factories.publish(workspace, "shop", {**shop.DOCUMENTS, "flows": {"order": shop.FLOW}})
        self.boss = sign_up("boss")
        self.reader = sign_up("reader")
        for key in shop.ROLES:
            held = [self.boss] if key == "full" else []
            held += [self.reader] if key == role else []
            factories.role(workspace, key, *(Actor(workspace, one.member) for one in held))
        self.ids = self.fill_in()

    def fill_in(self):
        boss, orders = self.boss, "/w/acme/forms/shop/order"
        buyer = made(boss.post("/w/acme/forms/shop/customer/records", {"data": {
            "name": BUYER, "level": "a", "phone": PHONE, "credit": int(CREDIT)}}))
        paper, open_, loose, proof = (
            upload(boss, name, word) for name, word in
            ((PAPER_NAME, PAPER), ("open", OPEN), ("loose", UPLOAD), (PROOF, PROOF)))
        order = made(boss.post(f"{orders}/records", {"data": {
            "customer": buyer["id"], "note": NOTE, "papers": [{"id": paper}], "files": [{"id": open_}],
            "items": [{"what": WHAT, "qty": 2, "price": 10, "paid": int(PAID)}]}}))
        task = boss.get(f"/w/acme/cases/{order['case']}").json["tasks"]
        task = next(one["id"] for one in task if one["assignee"]["id"] == boss.member)
        assert boss.post(f"/w/acme/tasks/{task}/save", {"data": {"cost": int(COST)}}).status_code == 200
        assert boss.post(f"/w/acme/tasks/{task}/sop/weigh", {
            "done": True, "note": PROOF_NOTE, "evidence": [proof]}).status_code == 200
        assert boss.post(f"/w/acme/cases/{order['case']}/comment", {"comment": SAID}).status_code == 200
        draft = made(boss.post(f"{orders}/drafts", {"data": {"note": DRAFT}}))
        view = made(boss.post(f"{orders}/views", {"title": VIEW}))
        return {"record": order["id"], "saved_view": view["id"], "case": order["case"], "task": task,
                "draft": draft["id"], "file": (paper, open_, loose, proof), "proof": proof,
                "customer": buyer["id"]}

    def seen_by_boss(self):
        address = f"/w/acme/forms/shop/order/records/{self.ids['record']}"
        return self.boss.get(address).json


def made(answer):
    assert answer.status_code == 201, answer.json
    return answer.json


def upload(browser, name, content):
    form = {"file": (io.BytesIO(content.encode()), f"{name}.txt")}
    return made(browser.send("POST", "/w/acme/files", data=form, content_type="multipart/form-data"))["id"]


@pytest.fixture
def world_of(workspace, sign_up):
    return lambda role: World(workspace, sign_up, role)


def routes(app):
    """(method, rule, parameter -> noun) of every address that members of a workspace may call."""
    for rule in app.url_map.iter_rules():
        permission = getattr(app.view_functions[rule.endpoint], "permission", None)
        mine = "ws" in rule.arguments and permission is not None and permission.level == "member"
        # The stream of changes has no end to wait for, and tells a cursor only.
        if mine and not rule.rule.endswith("/live"):
            for method in sorted(rule.methods - {"HEAD", "OPTIONS"}):
                yield method, rule.rule.removeprefix("/api/v1"), permission.ids


def calls(app, ids, ws="acme"):
    """(method, address, body) of every call worth trying, with these ids in the addresses and bodies."""
    about = {"app": ["shop"], "form": ["order"], "view": ["mine", "dear"], "field": ["customer", "owner"],
             "step": ["weigh"]}
    about |= {noun: [one] if isinstance(one, str) else list(one) for noun, one in ids.items()}
    buyers = {**about, "form": ["customer"], "record": [ids["customer"]]}
    buyers |= {"draft": [], "file": [], "field": [], "saved_view": []}
    paths = documented(app)
    for method, rule, named in routes(app):
        addresses = filled(rule.replace("<ws>", ws), named, about)
        if "form" in named.values():
            addresses += filled(rule.replace("<ws>", ws), named, buyers)
        for address in addresses:
            if method == "GET":
                yield method, address, None
                yield from ((method, f"{address}?{name}={value}", None) for name, value in QUERIES
                            if name in paths[rule])
            elif method == "DELETE":
                yield method, address, None
            else:
                yield from ((method, address, put_in(body, ids)) for body in BODIES)


def documented(app):
    """Rule -> the query parameters that its document promises."""
    document = app.extensions["flask-smorest"]["apis"][""]["ext_obj"].spec.to_dict()
    found = {}
    for path, item in document["paths"].items():
        rule = re.sub(r"\{(\w+)\}", r"<\1>", path.removeprefix("/api/v1"))
        given = item.get("get", {}).get("parameters", ())
        found[rule] = {one["name"] for one in given if one["in"] == "query"}
    return found


def filled(rule, named, about):
    """The rule with every combination of what its parameters may stand for."""
    found = re.search(r"<(?:\w+:)?(\w+)>", rule)
    if found is None:
        return [rule]
    noun = named[found[1]]
    return [one for value in about.get(noun, [UNKNOWN])
            for one in filled(rule.replace(found[0], value, 1), named, about)]


def put_in(body, ids):
    if isinstance(body, dict):
        return {key: put_in(value, ids) for key, value in body.items()}
    if isinstance(body, list):
        return [put_in(value, ids) for value in body]
    return ids[body.strip("<>")] if isinstance(body, str) and body.startswith("<") else body


def send(browser, method, address, body):
    path, _, query = address.partition("?")
    key, _, value = query.partition("=")
    more = {"query_string": {key: value}} if query else {}
    return browser.send(method, path, body, revision=1 if method in ("PUT", "PATCH") else None, **more)


def test_every_noun_of_an_address_is_in_the_matrix(app):
    known = {"record", "case", "task", "draft", "file", "saved_view"} | ELSEWHERE
    assert {noun for _, _, named in routes(app) for noun in named.values()} <= known


@pytest.mark.parametrize("role", SECRET)
def test_no_answer_holds_what_its_reader_is_not_granted(app, world_of, role):
    world = world_of(role)
    before, count = world.seen_by_boss(), 0
    for method, address, body in calls(app, world.ids):
        answer = send(world.reader, method, address, body)
        count += 1
        assert not {word for word in SECRET[role] if word in text_of(answer)}, (method, address, body)
        assert answer.status_code < 500, (method, address, body)
    assert count > 150
    assert world.seen_by_boss() == before


def test_the_words_are_found_by_who_is_granted_them_all(app, world_of):
    world, told = world_of("full"), ""
    for method, address, body in calls(app, world.ids):
        if method == "GET":
            told += text_of(send(world.reader, method, address, body))
    assert {word for word in ALL if word in told} == ALL - PRIVATE


@pytest.mark.parametrize("role", BLIND)
def test_what_is_not_granted_answers_like_what_does_not_exist(app, world_of, role):
    world = world_of(role)
    nowhere = {noun: UNKNOWN if isinstance(one, str) else (UNKNOWN,) * len(one)
               for noun, one in world.ids.items()}
    real = [one for one in calls(app, world.ids) if any(named(world.ids, one))]
    absent = [one for one in calls(app, nowhere) if UNKNOWN in f"{one[1]} {one[2]}"]
    assert len(real) == len(absent) > 50
    for here, there in zip(real, absent, strict=True):
        got, expected = send(world.reader, *here), send(world.reader, *there)
        assert (got.status_code, plain(got)) == (expected.status_code, plain(expected)), here


def named(ids, call):
    """Whether a call names one of the things."""
    flat = [one for value in ids.values() for one in ([value] if isinstance(value, str) else value)]
    return (one in f"{call[1]} {call[2]}" for one in flat)


def plain(answer):
    """The body without ids and times, which are never the same twice."""
    text = answer.data.decode(errors="replace")
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[^\"]+", "", text)


def text_of(answer):
    """Everything an answer says, headers too."""
    return answer.data.decode(errors="replace") + str(answer.headers)


def test_another_workspace_finds_nothing_with_these_ids(app, world_of, sign_up, other_workspace):
    world = world_of("none")
    eve = sign_up("eve", into=other_workspace, administrator=True)
    factories.publish(other_workspace, "shop", {**shop.DOCUMENTS, "flows": {"order": shop.FLOW}})
    factories.role(other_workspace, "full", Actor(other_workspace, eve.member))
    before = world.seen_by_boss()
    for ws in ("acme", "other"):
        for method, address, body in calls(app, world.ids, ws):
            answer = send(eve, method, address, body)
            assert not [word for word in ALL if word in text_of(answer)], (method, address)
            # A body of the wrong type is refused before anybody looks where it was going.
            assert ws == "other" or answer.status_code in (404, 415), (method, address)
    assert world.seen_by_boss() == before
