"""Actions on cases and tasks: one address per action, all of one shape."""

from collections.abc import Callable, Mapping
from typing import Any

from formloom.web.api import Blueprint
from formloom.web.etag import revision_if_given
from formloom.web.permissions import actor, allows
from formloom.web.schemas.cases import ActedSchema, ActionBody

Value = dict[str, Any]


def add_actions(noun: Blueprint, what: str, actions: Mapping[str, str], act: Callable[..., Value]) -> None:
    """POST /<what>s/<id>/<action> for each action; its text is the documentation."""
    for action, text in actions.items():
        _add(noun, what, action, text, act)


def _add(noun: Blueprint, what: str, action: str, text: str, act: Callable[..., Value]) -> None:
    def view(body: Value, ws: str, id: str) -> Value:
        said = {("fields" if key == "fields_" else key): value for key, value in body.items()}
        return act(actor(), id, action, said, revision=revision_if_given())

    view.__name__ = f"{action}_{what}"
    view.__doc__ = text
    marked = noun.answer(ActedSchema)(allows("member", id=what)(view))
    documented = noun.versioned(required=False)(noun.body(ActionBody)(marked))
    noun.post(f"/{what}s/<id>/{action}")(documented)
