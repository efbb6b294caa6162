"""The reader himself, members, departments and roles."""

from formloom.web.schemas.common import PersonSchema, TitledSchema
from formloom.web.schemas.fields import (
    Address,
    Answer,
    Body,
    Flag,
    Id,
    Key,
    Length,
    Many,
    Part,
    Text,
    Title,
    Whole,
)


class MyMemberSchema(Answer):
    id = Id(required=True)
    name = Text(required=True)
    department = Part(PersonSchema, required=True, allow_none=True)
    roles = Many(Key(), required=True)


class MyFormSchema(Answer):
    key = Key(required=True)
    title = Text(required=True)
    may = Many(Text(), required=True)


class MyViewSchema(Answer):
    key = Key(required=True)
    title = Text(required=True)
    form = Text(required=True)


class MyAppSchema(Answer):
    key = Key(required=True)
    title = Text(required=True)
    forms = Many(Part(MyFormSchema), required=True)
    views = Many(Part(MyViewSchema), required=True)


class CountsSchema(Answer):
    todo = Whole(required=True)
    notices = Whole(required=True)


class MeSchema(Answer):
    member = Part(MyMemberSchema, required=True)
    workspace = Part(TitledSchema, required=True)
    language = Text(required=True)
    zone = Text(required=True)
    may = Many(Text(), required=True)
    apps = Many(Part(MyAppSchema), required=True)
    counts = Part(CountsSchema, required=True)


class MemberSchema(Answer):
    id = Id(required=True)
    name = Text(required=True)
    login = Text(required=True, allow_none=True)
    email = Text(required=True, allow_none=True)
    department = Id(required=True, allow_none=True)
    departments = Many(Id(), required=True)
    manager = Id(required=True, allow_none=True)
    roles = Many(Key(), required=True)
    active = Flag(required=True)
    admin = Flag(required=True)
    sample = Flag(required=True)
    revision = Whole(required=True)


class MembersSchema(Answer):
    items = Many(Part(MemberSchema), required=True)


class MemberChangeBody(Body):
    name = Title(validate=Length(1, 100))
    email = Address(allow_none=True)
    department = Id(allow_none=True)
    departments = Many(Id(), validate=Length(max=50))
    manager = Id(allow_none=True)
    roles = Many(Key(), validate=Length(max=100))
    active = Flag()
    admin = Flag()
    password = Text(validate=Length(1, 200), load_only=True)


class MemberBody(Body):
    """A new member; with a login also an account, with the password given."""

    name = Title(required=True, validate=Length(1, 100))
    login = Text(validate=Length(1, 200), load_default=None, allow_none=True)
    password = Text(validate=Length(1, 200), load_default=None, load_only=True, allow_none=True)
    email = Address(allow_none=True, load_default=None)
    department = Id(allow_none=True, load_default=None)
    departments = Many(Id(), validate=Length(max=50), load_default=list)
    manager = Id(allow_none=True, load_default=None)
    roles = Many(Key(), validate=Length(max=100), load_default=list)
    admin = Flag(load_default=False)


class DepartmentSchema(Answer):
    id = Id(required=True)
    title = Text(required=True)
    parent = Id(required=True, allow_none=True)
    head = Id(required=True, allow_none=True)
    revision = Whole(required=True)


class DepartmentsSchema(Answer):
    items = Many(Part(DepartmentSchema), required=True)


class DepartmentBody(Body):
    title = Title(required=True, validate=Length(1, 100))
    parent = Id(allow_none=True, load_default=None)
    head = Id(allow_none=True, load_default=None)


class DepartmentChangeBody(Body):
    title = Title(validate=Length(1, 100))
    parent = Id(allow_none=True)
    head = Id(allow_none=True)


class RoleSchema(Answer):
    key = Key(required=True)
    title = Text(required=True)
    members = Many(Id(), required=True)
    revision = Whole(required=True)


class RolesSchema(Answer):
    items = Many(Part(RoleSchema), required=True)


class RoleBody(Body):
    key = Key(required=True)
    title = Title(required=True, validate=Length(1, 100))
    members = Many(Id(), validate=Length(max=5000), load_default=list)


class RoleChangeBody(Body):
    title = Title(validate=Length(1, 100))
    members = Many(Id(), validate=Length(max=5000))
