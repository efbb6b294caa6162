"""The publish check of a permission set."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from formloom.kernel.access.sets import ACTIONS, APP_RIGHTS
from formloom.kernel.conditions import Scope, check
from formloom.kernel.forms import Form, resolve
from formloom.kernel.problems import Problem

KEYS = {"title", "to", "forms", "app"}
FORM_KEYS = {"actions", "rows", "rows_update", "fields", "update_running"}
LEVELS = ("hidden", "masked", "read", "edit")
WHO = ("role", "department", "member", "everyone")
Find = Callable[[str], Form | None]


def check_set(document: Any, app: str, find: Find, roles: Collection[str]) -> list[Problem]:
    """What is wrong with a permission set; paths go into the document."""
    if not isinstance(document, Mapping):
        return [Problem("", "not_an_object")]
    problems = [Problem(key, "unknown_key", {"key": key}) for key in document if key not in KEYS]
    problems += [] if document.get("title") else [Problem("title", "required")]
    problems += _check_to(document.get("to", []), roles)
    problems += _check_words("app", document.get("app", []), APP_RIGHTS)
    forms = document.get("forms", {})
    if not isinstance(forms, Mapping):
        return [*problems, Problem("forms", "not_an_object")]
    for name, one in forms.items():
        form = find(resolve(name, f"{app}/"))
        if form is None:
            problems.append(Problem(f"forms.{name}", "unknown_form", {"form": name}))
        else:
            problems += _check_form(f"forms.{name}", one, Scope(form, find))
    return problems


def _check_to(to: Any, roles: Collection[str]) -> list[Problem]:
    if not isinstance(to, list):
        return [Problem("to", "not_a_list")]
    found = []
    for at, one in enumerate(to):
        named = [word for word in WHO if isinstance(one, Mapping) and word in one]
        if len(named) != 1 or set(one) - {named[0], "sub"}:
            found.append(Problem(f"to.{at}", "not_a_choice"))
        elif named == ["everyone"]:
            if not isinstance(one["everyone"], bool):
                found.append(Problem(f"to.{at}.everyone", "not_a_boolean"))
        elif not isinstance(one[named[0]], str):
            found.append(Problem(f"to.{at}.{named[0]}", "not_text"))
        elif named == ["role"] and one["role"] not in roles:
            found.append(Problem(f"to.{at}.role", "unknown_role", {"role": one["role"]}))
    return found


def _check_words(path: str, given: Any, known: Collection[str]) -> list[Problem]:
    if not isinstance(given, list):
        return [Problem(path, "not_a_list")]
    return [Problem(f"{path}.{at}", "not_a_choice") for at, word in enumerate(given) if word not in known]


def _check_form(path: str, one: Any, scope: Scope) -> list[Problem]:
    if not isinstance(one, Mapping):
        return [Problem(path, "not_an_object")]
    problems = [Problem(f"{path}.{key}", "unknown_key", {"key": key}) for key in one if key not in FORM_KEYS]
    actions = one.get("actions", [])
    problems += _check_words(f"{path}.actions", actions, ACTIONS)
    for word in ("rows", "rows_update"):
        if word in one:
            problems += [Problem(f"{path}.{word}{'.' if p.path else ''}{p.path}", p.code, p.params)
                         for p in check(one[word], scope)]
    if "rows" not in one and isinstance(actions, list) and any(
            word not in ("create", "import") for word in actions):
        problems.append(Problem(f"{path}.rows", "required"))
    if not isinstance(one.get("update_running", False), bool):
        problems.append(Problem(f"{path}.update_running", "not_a_boolean"))
    return problems + _check_fields(f"{path}.fields", one.get("fields"), scope.form)


def _check_fields(path: str, fields: Any, form: Form) -> list[Problem]:
    if fields is None:
        return [Problem(path, "required")]
    if not isinstance(fields, Mapping):
        return [Problem(path, "not_an_object")]
    unknown = [Problem(f"{path}.{key}", "unknown_field", {"field": key})
               for key in fields if key != "*" and form.find(key) is None]
    wrong = [Problem(f"{path}.{key}", "not_a_choice") for key, level in fields.items() if level not in LEVELS]
    return unknown + wrong
