"""What is judged once all values stand: missing fields, validations, formulas that failed."""

from formloom.kernel.forms.field import Field, Rule
from formloom.kernel.forms.grants import WRITING
from formloom.kernel.forms.work import BROKEN, LAST, MISSING, Place, Work
from formloom.kernel.problems import Problem


def judge(work: Work, top: Place) -> None:
    """Note what stands in the way of handing the record in. Saving asks none of this."""
    if not work.complete:
        return
    for place in (top, *(row for key in work.form.fields for row in work.rows.get(key, []))):
        parent = work.form.fields[place.parent] if place.parent else None
        for field in (parent.columns if parent is not None else work.form.fields).values():
            _missing(work, field, place, top)
            _failed(work, field, place)
            for rule in field.rules:
                _rule(work, rule, place, field)
    for rule in work.form.rules:
        _rule(work, rule, top, None)
    if work.form.rest is not None and work.form.rest.problems(_record(work, top)):
        work.note(BROKEN, Problem("", "schema"), (LAST, LAST))


def _record(work: Work, top: Place) -> dict[str, object]:
    """The record as an ordinary JSON Schema tool would see it."""
    return {key: value for key, value in top.data.items() if key in work.form.fields}


def _missing(work: Work, field: Field, place: Place, top: Place) -> None:
    """A visible blank field that this person can fill, or that nobody filled at the start."""
    if (field.key in place.data or field.key in place.hidden or not field.type.writable
            or f"{place.prefix}{field.key}" in work.wrong or not place.shown):
        return
    grant = work.grant(field)
    editable = field.typed and grant in WRITING and place.open and field.key not in place.locked
    needed = (field.always and (editable or top.new)) or (
        editable and (grant == "required" or work.holds(field.required, place)))
    if needed:
        work.add(MISSING, place, field, Problem("", "required"))


def _failed(work: Work, field: Field, place: Place) -> None:
    """A computed field that could not be computed, where this person can do something about it."""
    path = f"{place.prefix}{field.key}"
    if path in work.errors and field.formula is not None and work.touches(field.formula, field.parent):
        work.add(BROKEN, place, field, Problem("", "formula_error", {"reason": work.errors[path]}))


def _rule(work: Work, rule: Rule, place: Place, field: Field | None) -> None:
    """A validation is violated only by exactly FALSE, and only where this person may write what it names."""
    if rule.after or (field is not None and field.key in place.hidden):
        return
    own = field.path if field is not None else ""
    if work.value_of(rule.tree, place) is not False:
        return
    if not work.touches(rule.tree, field.parent if field is not None else "", own):
        return
    problem = Problem("", "validation", {"id": rule.id, "message": rule.message, "texts": dict(rule.texts)})
    if field is not None:
        work.add(BROKEN, place, field, problem)
    else:
        named = work.form.fields.get(rule.path)
        spot = named.position if named is not None else LAST
        work.note(BROKEN, Problem(rule.path, problem.code, problem.params), (spot, LAST))
