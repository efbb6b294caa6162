"""What COUNTIF and its like ask of each value: ``">10"``, ``"<>done"``, ``"A"``, ``5``."""

import re
from collections.abc import Callable
from decimal import Decimal

from formloom.kernel.formulas.env import Env
from formloom.kernel.formulas.errors import Failure
from formloom.kernel.formulas.numbers import number_in
from formloom.kernel.formulas.operators import compare
from formloom.kernel.formulas.values import Value, is_blank

OPERATOR = re.compile(r"<>|<=|>=|=|<|>")
TRUTHS = {"TRUE": True, "FALSE": False}


def criterion(wanted: Value, env: Env) -> Callable[[Value], bool]:
    """Whether a value meets the criterion. Blanks meet none but ``"="``."""
    if is_blank(wanted):
        return lambda _value: False
    if not isinstance(wanted, str):
        if not isinstance(wanted, Decimal | bool):
            raise Failure("wrong_type")
        return lambda value: _meets("=", value, wanted, env)
    found = OPERATOR.match(wanted)
    operator, operand = (found[0], wanted[found.end():]) if found is not None else ("=", wanted)
    if not operand:
        return lambda value: is_blank(value) is (operator == "=") if operator in ("=", "<>") else False
    return lambda value: _meets(operator, value, operand, env)


def _meets(operator: str, value: Value, wanted: Decimal | bool | str, env: Env) -> bool:
    if is_blank(value):
        return False
    operand = _read(wanted, value) if isinstance(wanted, str) else wanted
    if operand is None or type(operand) is not type(value):
        return operator == "<>"
    if isinstance(value, bool) and operator not in ("=", "<>"):
        return False
    return compare(operator, value, operand, env) is True


def _read(wanted: str, value: Value) -> Decimal | bool | str | None:
    """The operand's text as a value of the kind it is compared with; None when it is none."""
    if isinstance(value, Decimal):
        return number_in(wanted)
    return TRUTHS.get(wanted.upper()) if isinstance(value, bool) else wanted
