"""Deadlines, reminders and what they lead to: what cannot be meant, and what is beyond all measure."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from formloom.kernel import formulas
from formloom.kernel.durations import duration
from formloom.kernel.flows.checks.formulas import check_condition
from formloom.kernel.flows.checks.outline import Found
from formloom.kernel.flows.due import MOST
from formloom.kernel.forms import Form
from formloom.kernel.problems import Problem

MOMENTS = ("opened", "before", "after", "daily")
DATES = frozenset({"date", "datetime"})
# T3: nobody is reminded more often than this.
SHORTEST = timedelta(minutes=10)
LONGEST = timedelta(days=3660)


def check_deadlines(stage: Found, inherited: Mapping[str, Any]) -> list[Problem]:
    """What the stage says by itself. inherited: the flow's own options."""
    document, path = stage.document, stage.path
    found = _amount(document, path)
    if "timeout" in document and "due" not in document:
        found.append(Problem(f"{path}.timeout", "needs_due"))
    for at, entry in enumerate(document.get("remind", ())):
        found += _entry(entry, f"{path}.remind.{at}", document, inherited)
    return found


def _amount(document: Mapping[str, Any], path: str) -> list[Problem]:
    found = []
    for unit, most in MOST.items():
        amount = document.get("due", {}).get(unit)
        if amount is None or isinstance(amount, str):
            continue
        if amount > most:
            found.append(Problem(f"{path}.due.{unit}", "span_too_long", {"limit": most}))
        elif unit == "working_days" and amount != int(amount):
            found.append(Problem(f"{path}.due.{unit}", "wrong_value", {"value": str(amount)}))
    if "offset" in document.get("due", {}):
        found += _span(document["due"]["offset"], f"{path}.due.offset", None)
    return found


def _entry(
    entry: Mapping[str, Any], path: str, document: Mapping[str, Any], inherited: Mapping[str, Any]
) -> list[Problem]:
    named = [key for key in MOMENTS if key in entry]
    if len(named) != 1:
        return [Problem(path, "remind_when")]
    found: list[Problem] = []
    if named[0] in ("before", "after") and "due" not in document:
        found.append(Problem(f"{path}.{named[0]}", "needs_due"))
    if named[0] != "daily":
        found += _span(entry[named[0]], f"{path}.{named[0]}", timedelta())
    if "every" in entry and named[0] == "daily":
        found.append(Problem(f"{path}.every", "remind_when"))
    elif "every" in entry:
        found += _span(entry["every"], f"{path}.every", SHORTEST)
    if "backup" in entry.get("to", ()) and not (document.get("backup") or inherited.get("backup")):
        found.append(Problem(f"{path}.to", "needs_backup"))
    return found


def _span(text: str, path: str, least: timedelta | None) -> list[Problem]:
    span = duration(text)
    if span is None:
        return [Problem(path, "wrong_value", {"value": text})]
    if least is not None and span < least:
        return [Problem(path, "span_too_short", {"minutes": least // timedelta(minutes=1)})]
    return [Problem(path, "span_too_long", {"limit": LONGEST.days})] if abs(span) > LONGEST else []


def check_due_fields(
    path: str, due: Mapping[str, Any], form: Form, forms: Mapping[str, Any]
) -> list[Problem]:
    """The field a deadline counts from, or the formula of its amount."""
    if "field" in due:
        field = form.find(due["field"])
        if field is None or field.type.name not in DATES or "." in due["field"]:
            return [Problem(f"{path}.field", "not_a_date_field", {"field": due["field"]})]
        return []
    for unit in MOST:
        if isinstance(due.get(unit), str):
            return check_condition(f"{path}.{unit}", due[unit], form, forms) or _is_number(
                f"{path}.{unit}", due[unit], form)
    return []


def _is_number(path: str, text: str, form: Form) -> list[Problem]:
    told = formulas.check(formulas.parse(text), form.scopes[""], "number").problems
    return [Problem(path, one.code, one.params) for one in told if one.code == "wrong_result"]
