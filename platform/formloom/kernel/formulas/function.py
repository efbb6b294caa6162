"""What a function of the formula language is; the functions themselves stand in ``functions/``."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from formloom.kernel.formulas.budget import Budget
from formloom.kernel.formulas.env import Env
from formloom.kernel.formulas.tree import Tree
from formloom.kernel.formulas.values import Value


class Run(Protocol):
    """One evaluation under way."""

    env: Env
    budget: Budget

    def value(self, node: Tree) -> Value:
        """The value of a part of the formula. Raises Failure."""


@dataclass(frozen=True)
class Arg:
    """One argument. What it takes:

    number, text, boolean, date (a date or a moment): blank becomes 0, "", neither, blank.
    daterange: the two days of a range; a day is a range of one, blank stays blank.
    numbers: a number or a list; list: a list, or one value as a list of one. any: as it is.
    node: not computed; the function decides whether to. gives: the type such a node must have.
    """

    name: str
    type: str = "any"
    optional: bool = False
    gives: str = "any"


@dataclass(frozen=True)
class Like:
    """A result of the type that these arguments share.

    item: of the elements of a list. many: a list of them.
    """

    args: tuple[str, ...]
    item: bool = False
    many: bool = False


@dataclass(frozen=True)
class Function:
    """A function: how it is called, what it gives, and one sentence about it per language.

    repeats: how many of the last arguments may be given again and again.
    otherwise: one more argument may follow the repeated ones.
    call: takes the run and the arguments in order, None for a missing optional one.
    typed: tells the result's type where it depends on the scope, from (scope, args, their types, refuse).
    """

    name: str
    args: tuple[Arg, ...]
    result: str | Like
    call: Callable[..., Value]
    about: Mapping[str, str]
    repeats: int = 0
    otherwise: bool = False
    typed: Callable[..., str] | None = None

    @property
    def least(self) -> int:
        return sum(not arg.optional for arg in self.args)

    def takes(self, count: int) -> bool:
        """Whether it can be called with so many arguments."""
        if count <= len(self.args) or not self.repeats:
            return self.least <= count <= len(self.args)
        more = (count - len(self.args)) % self.repeats
        return more == 0 or (self.otherwise and more == 1)

    def arg(self, position: int, count: int) -> Arg:
        """The argument at this position of a call with so many."""
        if position < len(self.args):
            return self.args[position]
        if self.otherwise and position == count - 1 and (count - len(self.args)) % self.repeats == 1:
            return self.args[-1]
        return self.args[len(self.args) - self.repeats + (position - len(self.args)) % self.repeats]


def family(*functions: Function) -> dict[str, Function]:
    """The functions of one file by name; a name used twice is a mistake."""
    found: dict[str, Any] = {one.name: one for one in functions}
    assert len(found) == len(functions)
    return found
