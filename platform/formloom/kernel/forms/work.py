"""The state of one settling: places where values stand, what was found wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from typing import Any

from formloom.kernel.context import Context
from formloom.kernel.forms.field import Field, Tree
from formloom.kernel.forms.form import Form
from formloom.kernel.forms.grants import WRITING, grant
from formloom.kernel.forms.order import resolved
from formloom.kernel.formulas import MAX_STEPS, MAX_TOTAL, Budget, ErrorValue, evaluate
from formloom.kernel.problems import Problem

REFUSED, WRONG, MISSING, BROKEN = range(4)
"""Phases of problems, in the order they are answered."""

LAST = 1 << 30


@dataclass
class Place:
    """Where values stand: the record, or one row of a subform.

    prefix: of problem paths ("" or "items.0."). spot: position of its subform and row, for sorting.
    new: nothing of it is stored. parent: the subform whose row it is.
    shown, open: whether its subform is visible and may be written to.
    """

    prefix: str
    spot: tuple[int, int]
    stored: Mapping[str, Any]
    sent: Mapping[str, Any]
    data: dict[str, Any]
    new: bool
    parent: str = ""
    shown: bool = True
    open: bool = True
    hidden: set[str] = attribute(default_factory=set)
    locked: set[str] = attribute(default_factory=set)

    def before(self, field: Field) -> Any:
        """The stored value, None for blank."""
        value = self.stored.get(field.key)
        return None if field.type.blank(value) else value


class Work:
    """One record being settled."""

    def __init__(self, form: Form, access: Mapping[str, str], ctx: Context, complete: bool) -> None:
        self.form = form
        self.ctx = ctx
        self.complete = complete
        self.data: dict[str, Any] = {}
        self.rows: dict[str, list[Place]] = {}
        self.errors: dict[str, str] = {}
        self.wrong: set[str] = set()
        self._access = access
        self._steps = MAX_TOTAL
        self._found: list[tuple[tuple[Any, ...], Problem]] = []

    def open(self, stored: Any, incoming: Any) -> Place:
        """The record's own place, with the keys nobody knows already refused."""
        kept = stored if isinstance(stored, Mapping) else {}
        if not isinstance(incoming, Mapping):
            self.refuse(Problem("", "not_an_object"), (-1,))
        sent = incoming if isinstance(incoming, Mapping) else {}
        self.unknown(sent, set(self.form.fields), "", ())
        others = {key: value for key, value in kept.items() if key not in self.form.fields}
        self.data.update(others)
        return Place("", (-1, -1), kept, sent, self.data, not kept)

    def unknown(self, sent: Mapping[str, Any], known: set[str], prefix: str, spot: tuple[int, ...]) -> None:
        """Refuse the keys that are no fields."""
        for key in sent:
            if key not in known:
                self.note(REFUSED, Problem(f"{prefix}{key}", "unknown_field"), (*spot, LAST, str(key)))

    def grant(self, field: Field) -> str:
        """What this access gives on a field."""
        return grant(self._access, field)

    def may_type(self, path: str) -> bool:
        """Whether this person could ever change the field, formulas aside."""
        field = self.form.find(path)
        return field is not None and field.typed and self.grant(field) in WRITING

    def touches(self, tree: Tree, parent: str, own: str = "") -> bool:
        """Whether a rule names a field this person may write, directly or through computed ones."""
        paths = {own} | set(resolved(self.form.fields, tree, parent))
        return any(self.may_type(below) for path in paths
                   for below in self.form.closures.get(path, frozenset({path})))

    def value_of(self, tree: Tree, place: Place) -> Any:
        """A formula's result here."""
        row = place.data if place.parent else None
        given = min(MAX_STEPS, self._steps)
        budget = Budget(given)
        result = evaluate(tree, self.form.env(self.data, self.ctx, row, place.parent), budget)
        self._steps -= given - max(0, budget.steps)
        return result

    def holds(self, tree: Tree | None, place: Place) -> bool:
        """Whether a condition is exactly TRUE."""
        return tree is not None and self.value_of(tree, place) is True

    def error(self, path: str, found: ErrorValue) -> None:
        self.errors[path] = found.code

    def refuse(self, problem: Problem, spot: tuple[Any, ...]) -> None:
        self.note(REFUSED, problem, spot)

    def add(self, phase: int, place: Place, field: Field, problem: Problem) -> None:
        """Note a problem of a value; its path is completed here."""
        path = f"{place.prefix}{field.key}"
        full = f"{path}.{problem.path}" if problem.path else path
        if phase == WRONG:
            self.wrong.add(path)
        spot = (*place.spot, field.position) if place.parent else (field.position, -1, -1)
        self.note(phase, Problem(full, problem.code, problem.params), spot)

    def note(self, phase: int, problem: Problem, spot: tuple[Any, ...]) -> None:
        self._found.append(((phase, *spot), problem))

    def sorted_problems(self) -> list[Problem]:
        """Every problem, by phase and then in the order of the form."""
        return [problem for _, problem in sorted(self._found, key=lambda one: one[0])]

