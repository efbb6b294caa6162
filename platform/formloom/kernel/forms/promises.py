"""Validations that are asked once a change is stored: of what it made of others, before it counts.

    {"id": "there", "after": true, "formula": "product.available >= 0", "field": "qty",
     "message": "{{product}}: short by {{0 - product.available}}"}

Links lead to records as this change, and all that were faster, have made them. So "no more than there is"
holds for everybody at once. Only a server that holds those records can ask; the browser leaves them alone.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from formloom.kernel.context import Context
from formloom.kernel.forms.display import show
from formloom.kernel.forms.field import Field, Rule
from formloom.kernel.forms.form import Form, tree_of
from formloom.kernel.forms.numbers import exact, grouped
from formloom.kernel.forms.order import resolved
from formloom.kernel.formulas import MAX_TOTAL, Budget, Env, ErrorValue, evaluate
from formloom.kernel.problems import Problem

TOLD = re.compile(r"\{\{(.*?)\}\}")
"""A formula in a message."""


def broken_promises(
    form: Form, before: Mapping[str, Any] | None, after: Mapping[str, Any], ctx: Context, *, moved: bool
) -> list[Problem]:
    """The validations with ``after`` that are exactly FALSE now. before: None for a new record.

    The problem's ``names`` says that its message tells values, which are in nobody's language.
    What costs too much to ask counts as broken: a promise is not waived by sending more rows.
    moved: whether the change moved any rollup; else only those are asked that name something changed.
    """
    found: list[Problem] = []
    budget = Budget(MAX_TOTAL)
    for rule, field, path, row in _asked(form, before, after, moved):
        env = form.env(after, ctx, row, field.parent if field is not None else "")
        if evaluate(rule.tree, env, budget) is False or budget.steps < 0:
            texts = {language: _filled(text, form, field, env, language, budget)
                     for language, text in rule.texts.items()}
            message = _filled(rule.message, form, field, env, "", budget)
            found.append(Problem(path, "validation", {
                "id": rule.id, "message": message, "texts": texts, "names": message != rule.message}))
    return found


def _asked(
    form: Form, before: Mapping[str, Any] | None, after: Mapping[str, Any], moved: bool
) -> Iterator[tuple[Rule, Field | None, str, Mapping[str, Any] | None]]:
    """Rule, the field it stands at, the path of its problem, the row it is about."""
    for rule in form.rules:
        if rule.after and (moved or _changed(form, rule, "", "", before, after)):
            yield rule, None, rule.path, None
    for field in form.all_fields():
        for rule in field.rules:
            if not rule.after:
                continue
            if not field.parent:
                if moved or _changed(form, rule, "", field.key, before, after):
                    yield rule, field, field.path, None
                continue
            known = {row["id"]: row for row in (before or {}).get(field.parent) or ()}
            for at, row in enumerate(after.get(field.parent) or ()):
                if moved or known.get(row["id"]) != row:
                    yield rule, field, f"{field.parent}.{at}.{field.key}", row


def _changed(
    form: Form, rule: Rule, parent: str, own: str, before: Mapping[str, Any] | None, after: Mapping[str, Any]
) -> bool:
    """Whether the change touched anything that the rule names."""
    keys = {path.partition(".")[0] for path in resolved(form.fields, rule.tree, parent)} | {own} - {""}
    return before is None or any(before.get(key) != after.get(key) for key in keys)


def _filled(text: str, form: Form, field: Field | None, env: Env, language: str, budget: Budget) -> str:
    return TOLD.sub(lambda found: _told(found[1].strip(), form, field, env, language, budget), text)


def _told(text: str, form: Form, at: Field | None, env: Env, language: str, budget: Budget) -> str:
    """A field as people read it, any other formula as its value."""
    columns = form.fields[at.parent].columns if at is not None and at.parent else {}
    field = columns.get(text) or form.fields.get(text)
    if field is not None:
        source = env.row if text in columns and env.row is not None else env.values
        return show(field, source.get(text), language, env.ctx)
    tree = tree_of(text)
    value = evaluate(tree, env, budget) if tree is not None else None
    if value is None or isinstance(value, ErrorValue):
        return ""
    return grouped(value) if exact(value) is not None else str(value)


def formulas_told(text: str) -> Iterator[str]:
    """The formulas in a message."""
    for found in TOLD.finditer(text):
        yield found[1].strip()
