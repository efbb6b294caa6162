"""Members, departments and roles, for the administrators of a workspace."""

from typing import Any

from formloom.runtime import people as runtime
from formloom.web.api import Blueprint
from formloom.web.etag import revision, tag
from formloom.web.permissions import actor, allows
from formloom.web.schemas import people as shapes

Value = dict[str, Any]
Tagged = tuple[Value, dict[str, str]]
people = Blueprint("people", __name__, description="Members, departments, roles.", url_prefix="/w/<ws>")


@people.get("/members")
@people.answer(shapes.MembersSchema)
@allows("administer")
def members(ws: str) -> Value:
    """Everyone in the workspace, active or not."""
    return {"items": runtime.members(actor())}


@people.post("/members")
@people.body(shapes.MemberBody)
@people.answer(shapes.MemberSchema, 201)
@allows("administer")
def add_member(body: Value, ws: str) -> Tagged:
    """A new member; with a login also an account."""
    return _tagged(runtime.add_member(actor(), **body))


@people.get("/members/<id>")
@people.answer(shapes.MemberSchema)
@allows("administer", id="member")
def member(ws: str, id: str) -> Tagged:
    """One member, with the revision to change him by."""
    return _tagged(runtime.member(actor(), id))


@people.patch("/members/<id>")
@people.versioned()
@people.body(shapes.MemberChangeBody)
@people.answer(shapes.MemberSchema)
@allows("administer", id="member")
def change_member(body: Value, ws: str, id: str) -> Tagged:
    """Change a member. A new password, or ``active: false``, ends his sessions at once."""
    return _tagged(runtime.change_member(actor(), id, revision(), body))


@people.get("/departments")
@people.answer(shapes.DepartmentsSchema)
@allows("administer")
def departments(ws: str) -> Value:
    """All departments, with their heads."""
    return {"items": runtime.departments(actor())}


@people.post("/departments")
@people.body(shapes.DepartmentBody)
@people.answer(shapes.DepartmentSchema, 201)
@allows("administer")
def add_department(body: Value, ws: str) -> Tagged:
    """A new department."""
    return _tagged(runtime.add_department(actor(), **body))


@people.get("/departments/<id>")
@people.answer(shapes.DepartmentSchema)
@allows("administer", id="department")
def department(ws: str, id: str) -> Tagged:
    """One department."""
    return _tagged(runtime.department(actor(), id))


@people.patch("/departments/<id>")
@people.versioned()
@people.body(shapes.DepartmentChangeBody)
@people.answer(shapes.DepartmentSchema)
@allows("administer", id="department")
def change_department(body: Value, ws: str, id: str) -> Tagged:
    """Rename or move a department, or give it another head."""
    return _tagged(runtime.change_department(actor(), id, revision(), body))


@people.get("/roles")
@people.answer(shapes.RolesSchema)
@allows("administer")
def roles(ws: str) -> Value:
    """All roles and who has them."""
    return {"items": runtime.roles(actor())}


@people.post("/roles")
@people.body(shapes.RoleBody)
@people.answer(shapes.RoleSchema, 201)
@allows("administer")
def add_role(body: Value, ws: str) -> Tagged:
    """A new role."""
    return _tagged(runtime.add_role(actor(), **body))


@people.get("/roles/<key>")
@people.answer(shapes.RoleSchema)
@allows("administer", key="role")
def role(ws: str, key: str) -> Tagged:
    """One role."""
    return _tagged(runtime.role(actor(), key))


@people.patch("/roles/<key>")
@people.versioned()
@people.body(shapes.RoleChangeBody)
@people.answer(shapes.RoleSchema)
@allows("administer", key="role")
def change_role(body: Value, ws: str, key: str) -> Tagged:
    """Rename a role or change who has it."""
    return _tagged(runtime.change_role(actor(), key, revision(), body))


def _tagged(value: Value) -> Tagged:
    return value, tag(value["revision"])
