"""Permission sets: whom they reach, what they add up to, and that they only ever add."""

from hypothesis import given
from hypothesis import strategies as st

from formloom.kernel.access import (
    ACTIONS,
    Grant,
    PermissionSet,
    actions_of,
    app_rights,
    check_set,
    create_access,
    field_access,
    grants_for,
    merged,
    read_only,
    row_condition,
    strongest,
)
from formloom.kernel.access.grants import RANK
from formloom.kernel.forms import Form
from formloom.kernel.people import Department, Member, Organisation


def text():
    return {"type": "string", "title": "text", "x-formloom": {"field": "text"}}


ORDER = Form.load(
    {
        "properties": {
            "name": text(),
            "cost": text(),
            "rows": {
                "type": "array",
                "x-formloom": {"field": "subform"},
                "items": {"properties": {"qty": text(), "cost": text()}},
            },
        }
    },
    "crm/order",
)
PEOPLE = Organisation(
    members={"ann": Member("ann", "Ann", "north", ("legal",)), "bob": Member("bob", "Bob", "sales"),
             "gone": Member("gone", "Gone", "north", active=False)},
    departments={"sales": Department("sales", "Sales"), "north": Department("north", "North", "sales"),
                 "legal": Department("legal", "Legal")},
    roles={"boss": ("ann", "gone")},
)
OWN = {"field": "created_by", "is": "eq", "value": "@me"}


def grant(actions=("read",), rows=True, fields=None, **more):
    document = {
        "actions": list(actions),
        "rows": rows,
        "fields": {"*": "read"} if fields is None else fields,
        **more,
    }
    return PermissionSet.load({"to": [], "forms": {"order": document}}, "crm", "s").forms["crm/order"]


def reached(*to):
    one = PermissionSet.load({"to": list(to), "forms": {}}, "crm", "s")
    return {name for name in (*PEOPLE.members, "stranger") if one.reaches(name, PEOPLE)}


def test_whom_a_set_reaches():
    assert reached() == set()
    assert reached({"everyone": True}) == {"ann", "bob"}
    assert reached({"everyone": False}) == set()
    assert reached({"role": "boss"}) == {"ann"}
    assert reached({"role": "nobody"}) == set()
    assert reached({"member": "bob"}) == {"bob"}
    assert reached({"department": "sales"}) == {"bob"}
    assert reached({"department": "sales", "sub": True}) == {"ann", "bob"}
    assert reached({"department": "legal"}, {"member": "bob"}) == {"ann", "bob"}
    assert reached({"unheard": "of"}) == set()


def test_grants_are_those_of_sets_that_reach_the_member():
    sets = [
        PermissionSet.load(
            {"to": [{"role": "boss"}], "forms": {"order": {"actions": ["read"]}}, "app": ["design"]},
            "crm",
            "boss",
        ),
        PermissionSet.load(
            {"to": [{"everyone": True}], "forms": {"hr/leave": {"actions": []}}}, "crm", "all"
        ),
    ]
    assert [one.source for one in grants_for(sets, "ann", PEOPLE, "crm/order")] == ["crm/boss"]
    assert grants_for(sets, "bob", PEOPLE, "crm/order") == ()
    assert grants_for(sets, "bob", PEOPLE, "hr/leave") != ()
    assert app_rights(sets, "ann", PEOPLE) == {"crm": {"design", "use"}}
    assert app_rights(sets, "bob", PEOPLE) == {"crm": frozenset()}
    assert app_rights(sets, "gone", PEOPLE) == {}


def test_what_a_set_does_not_say_is_not_granted():
    nothing = PermissionSet.load({"to": [], "forms": {"order": {"actions": ["read"]}}}, "crm", "s").forms[
        "crm/order"
    ]
    assert row_condition([nothing], "read") is False
    assert set(field_access(ORDER, [nothing], [nothing]).values()) == {"hidden"}


def test_rows_are_united():
    assert row_condition([], "read") is False
    assert row_condition([grant(rows=False), grant(rows=OWN)], "read") == {"any": [OWN]}
    assert row_condition([grant(rows=True), grant(rows=OWN)], "read") is True
    assert row_condition([grant(("create",), rows=True)], "read") is False
    assert row_condition([grant(("update",), rows=True, rows_update=OWN)], "update") == {"any": [OWN]}
    assert row_condition([grant(("delete",), rows=OWN)], "delete") == {"any": [OWN]}


def test_a_field_takes_the_strongest_grant_of_its_row():
    weak = grant(fields={"*": "masked", "cost": "hidden"})
    strong = grant(("read", "update"), fields={"name": "edit", "rows": "read", "rows.cost": "hidden"})
    assert field_access(ORDER, [weak]) == {
        "name": "masked", "cost": "hidden", "rows": "masked", "rows.qty": "masked", "rows.cost": "masked"}
    assert field_access(ORDER, [weak, strong]) == {
        "name": "read", "cost": "hidden", "rows": "read", "rows.qty": "read", "rows.cost": "masked"}
    assert field_access(ORDER, [strong], [strong])["name"] == "edit"
    assert field_access(ORDER, [], [strong])["name"] == "edit"
    assert field_access(ORDER, [weak], [weak])["name"] == "masked"


def test_creating_uses_the_fields_of_creating_grants():
    found = create_access(ORDER, [grant(fields={"*": "edit"}), grant(("create",), fields={"name": "edit"})])
    assert found["name"] == "edit"
    assert found["cost"] == "hidden"


def test_actions_on_a_row():
    full = grant(("read", "update", "delete", "print"))
    assert actions_of([full], [full]) == {"read", "update", "delete", "print"}
    assert actions_of([full], []) == {"read", "print"}
    assert actions_of([], [full]) == set()


def test_merging_keeps_the_stronger():
    assert strongest("read", "masked") == "read"
    assert merged({"a": "edit"}, {"a": "required", "b": "read"}) == {"a": "required", "b": "read"}
    assert read_only({"a": "required", "b": "masked"}) == {"a": "read", "b": "masked"}


LEVELS = st.sampled_from(["hidden", "masked", "read", "edit"])
GRANTS = st.builds(
    Grant, source=st.just("s"), actions=st.frozensets(st.sampled_from(ACTIONS)),
    rows=st.sampled_from([True, False, OWN]), rows_update=st.sampled_from([True, False, OWN]),
    fields=st.dictionaries(st.sampled_from(["*", "name", "cost", "rows", "rows.qty", "rows.cost"]), LEVELS),
)


def openness(tree):
    return 2 if tree is True else 0 if tree is False else 1


@given(st.lists(st.tuples(GRANTS, st.booleans(), st.booleans()), min_size=1, max_size=5), st.data())
def test_taking_a_grant_away_never_shows_more(held, data):
    gone = data.draw(st.integers(0, len(held) - 1))
    fewer = held[:gone] + held[gone + 1:]

    def rights(some):
        reading, updating = [g for g, r, _ in some if r], [g for g, _, u in some if u]
        return (
            field_access(ORDER, reading, updating),
            create_access(ORDER, [g for g, _, _ in some]),
            actions_of(reading, updating),
            {a: row_condition([g for g, _, _ in some], a) for a in ACTIONS},
        )

    before, after = rights(held), rights(fewer)
    for at in (0, 1):
        assert all(RANK[after[at][path]] <= RANK[before[at][path]] for path in before[at])
    assert after[2] <= before[2]
    assert all(openness(after[3][a]) <= openness(before[3][a]) for a in ACTIONS)


def problems(document, roles=("boss",)):
    find = {"crm/order": ORDER}.get
    return [(one.path, one.code) for one in check_set(document, "crm", find, roles)]


def test_a_good_set_has_no_problems():
    assert (
        problems(
            {
                "title": "Sales",
                "to": [{"role": "boss"}, {"department": "d", "sub": True}],
                "app": ["use"],
                "forms": {
                    "order": {
                        "actions": ["read", "update"],
                        "rows": OWN,
                        "rows_update": True,
                        "update_running": True,
                        "fields": {"*": "read", "rows.cost": "hidden"},
                    }
                },
            }
        )
        == []
    )


def test_problems_of_a_set_say_where():
    assert problems([]) == [("", "not_an_object")]
    assert problems({"title": "x", "forms": []}) == [("forms", "not_an_object")]
    assert problems({"who": 1, "to": "all", "app": "use"}) == [
        ("who", "unknown_key"), ("title", "required"), ("to", "not_a_list"), ("app", "not_a_list")]
    assert problems(
        {"title": "x", "to": [{"role": "x"}, {"role": "boss", "member": "b"}, 5], "app": ["fly"]}
    ) == [
        ("to.0.role", "unknown_role"),
        ("to.1", "not_a_choice"),
        ("to.2", "not_a_choice"),
        ("app.0", "not_a_choice"),
    ]
    assert problems({"title": "x", "forms": {"nope": {}, "order": 5}}) == [
        ("forms.nope", "unknown_form"), ("forms.order", "not_an_object")]
    assert problems(
        {
            "title": "x",
            "forms": {
                "order": {
                    "action": [],
                    "actions": ["fly", "read"],
                    "rows_update": {"field": "x", "is": "eq"},
                    "update_running": 1,
                    "fields": {"*": "own", "x": "read"},
                }
            },
        }
    ) == [
        ("forms.order.action", "unknown_key"),
        ("forms.order.actions.0", "not_a_choice"),
        ("forms.order.rows_update.field", "unknown_field"),
        ("forms.order.rows", "required"),
        ("forms.order.update_running", "not_a_boolean"),
        ("forms.order.fields.x", "unknown_field"),
        ("forms.order.fields.*", "not_a_choice"),
    ]
    assert problems({"title": "x", "forms": {"order": {"fields": []}}}) == [
        ("forms.order.fields", "not_an_object")
    ]
    assert problems({"title": "x", "forms": {"order": {"rows": {"x": 1}}}}) == [
        ("forms.order.rows", "not_a_condition"), ("forms.order.fields", "required")]


def test_whom_a_set_is_given_to_is_named_by_text():
    given_to = [{"role": {}}, {"member": []}, {"department": 1}, {"everyone": "yes"}]
    assert problems({"title": "Odd", "to": given_to, "forms": {}}) == [
        ("to.0.role", "not_text"), ("to.1.member", "not_text"), ("to.2.department", "not_text"),
        ("to.3.everyone", "not_a_boolean")]


def test_actions_that_are_no_words_are_refused():
    def found(actions):
        return problems({"title": "Odd", "forms": {"order": {"actions": actions, "fields": {"*": "read"}}}})

    assert found([{}]) == [("forms.order.actions.0", "not_a_choice"), ("forms.order.rows", "required")]
    assert found(5) == [("forms.order.actions", "not_a_list")]
