"""Condition trees: filters and row rules as values, checked, resolved and matched without a database.

    {"all": [tree…]}  {"any": [tree…]}  {"not": tree}  true  false
    {"field": "customer.owner", "is": "eq", "value": "@me"}

A comparison with a blank is neither true nor false, so ``not`` of it is not true either; only ``empty`` asks
for blanks. Text is compared by code point, ``contains`` and ``starts`` without regard to Latin capitals.
storage/conditions.py says the same in SQL.
"""

from formloom.kernel.conditions.check import check
from formloom.kernel.conditions.matching import lowered, matches
from formloom.kernel.conditions.resolving import resolve
from formloom.kernel.conditions.scope import SYSTEM, UNSORTED, Operand, Scope, Tree, fields_in

__all__ = [
    "SYSTEM", "UNSORTED", "Operand", "Scope", "Tree", "check", "fields_in", "lowered", "matches", "resolve",
]
