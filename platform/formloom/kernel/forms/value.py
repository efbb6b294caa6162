"""Settling one field in one place: its value after this change, and what was wrong with what was sent."""

from typing import Any

from formloom.kernel.forms.field import Field
from formloom.kernel.forms.grants import BLIND, WRITING
from formloom.kernel.forms.work import REFUSED, WRONG, Place, Work
from formloom.kernel.formulas import ErrorValue
from formloom.kernel.problems import Problem


def settle_value(work: Work, field: Field, place: Place) -> None:
    """Put the field's value into the place."""
    sent = field.key in place.sent
    shown = place.shown and (field.visible is None or work.holds(field.visible, place))
    if not shown:
        place.hidden.add(field.key)
    if field.formula is not None:
        value = _computed(work, field, place)
        if sent and shown:
            _only_the_same(work, field, place, value)
    elif not shown:
        # It keeps what it has; what was sent is dropped without a word.
        value = _resting(work, field, place, writable=False, filling=False)
    elif _writable(work, field, place):
        value = _sent(work, field, place) if sent else _resting(work, field, place, writable=True)
    else:
        place.locked.add(field.key)
        value = _resting(work, field, place, writable=False)
        if sent:
            _only_the_same(work, field, place, value)
    # What is read through a link is never stored.
    if value is not None and field.lookup is None:
        place.data[field.key] = value


def _writable(work: Work, field: Field, place: Place) -> bool:
    return (field.typed and place.open and work.grant(field) in WRITING
            and not work.holds(field.readonly, place))


def _sent(work: Work, field: Field, place: Place) -> Any:
    """The value that was sent, None when it is blank or wrong."""
    raw, stored = place.sent[field.key], place.before(field)
    if field.type.blank(raw):
        return None
    value = field.type.parse(raw, field)
    if value is None:
        return None
    if not isinstance(value, Problem):
        if stored is not None and field.type.same(value, stored):
            value = stored
        else:
            value = field.type.admit(value, stored, field, work.ctx)
    return _checked(work, field, place, value)


def _checked(work: Work, field: Field, place: Place, value: Any) -> Any:
    """The value if its keywords agree; else its problems are noted."""
    if isinstance(value, Problem):
        work.add(WRONG, place, field, value)
        return None
    found = field.constraints.problems(value) if field.constraints is not None else []
    for problem in found:
        work.add(WRONG, place, field, problem)
    return None if found else value


def _only_the_same(work: Work, field: Field, place: Place, value: Any) -> None:
    """Refuse a sent value unless it says what stands there; who may not see that learns nothing by trying."""
    raw = place.sent[field.key]
    if work.grant(field) not in BLIND:
        before = place.before(field)
        if field.type.blank(raw):
            if value is None or before is None:
                return
        else:
            parsed = field.type.parse(raw, field)
            if not isinstance(parsed, Problem) and any(
                    one is not None and field.type.same(parsed, one) for one in (value, before)):
                return
    work.add(REFUSED, place, field, Problem("", "not_writable"))


def _computed(work: Work, field: Field, place: Place) -> Any:
    """The formula's value, brought to the field's type."""
    assert field.formula is not None
    result = work.value_of(field.formula, place)
    path = f"{place.prefix}{field.key}"
    if isinstance(result, ErrorValue):
        work.errors[path] = result.code
        return None
    if field.type.blank(result):
        return None
    value = result if field.lookup is not None else field.type.accept(result, field)
    if isinstance(value, Problem):
        work.errors[path] = value.code
        return None
    return value


def _resting(work: Work, field: Field, place: Place, *, writable: bool, filling: bool = True) -> Any:
    """The value of a field that nobody sent: stored, filled through a link, or the default."""
    value = place.before(field)
    if filling:
        filled = _filled(work, field, place)
        if filled is not None and (value is None or not writable):
            value = filled[0]
            if value is not None:
                return value
    if value is None and place.new:
        return _default(work, field, place)
    if writable and work.complete and value is not None:
        return _still_good(work, field, place, value)
    return value


def _still_good(work: Work, field: Field, place: Place, value: Any) -> Any:
    """A stored value is judged again where this person could mend it; the world is not asked again."""
    _checked(work, field, place, field.type.parse(value, field))
    return value


def _filled(work: Work, field: Field, place: Place) -> tuple[Any] | None:
    """What a changed link brings along, None when no link changed or its record is not known."""
    for link, source in work.form.fills.get(field.path, ()):
        now = place.data.get(link.key)
        if now is None or now == place.before(link):
            continue
        linked = work.ctx.linked(link.target, now)
        if linked is None:
            continue
        raw = linked.get(source)
        value = None if field.type.blank(raw) else field.type.parse(raw, field)
        return (None if isinstance(value, Problem) else value,)
    return None


def _default(work: Work, field: Field, place: Place) -> Any:
    """The default of a new record or row, None when there is none or it does not fit."""
    if field.default is not None:
        raw = work.value_of(field.default, place)
        if isinstance(raw, ErrorValue) or field.type.blank(raw):
            return None
        value = field.type.accept(raw, field)
    elif field.type.blank(field.schema.get("default")):
        return None
    else:
        value = field.type.parse(field.schema["default"], field)
    return None if isinstance(value, Problem) else value
