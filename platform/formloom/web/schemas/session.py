"""Signing in and out."""

from formloom.web.schemas.fields import Answer, Body, Id, Key, Length, Many, Part, Text


class SignInBody(Body):
    login = Text(required=True, validate=Length(1, 200))
    password = Text(required=True, validate=Length(1, 200), load_only=True)


class SessionChangeBody(Body):
    language = Text(required=True)


class AccountSchema(Answer):
    id = Id(required=True)
    name = Text(required=True)
    login = Text(required=True)
    language = Text(required=True, allow_none=True)


class WorkspaceSchema(Answer):
    key = Key(required=True)
    title = Text(required=True)


class SessionSchema(Answer):
    account = Part(AccountSchema, required=True)
    workspaces = Many(Part(WorkspaceSchema), required=True)
    csrf = Text(required=True)
