"""The table of functions, family by family. Adding one touches its family's file and its vectors."""

from collections.abc import Mapping

from formloom.kernel.formulas.function import Function
from formloom.kernel.formulas.functions.arithmetic import ARITHMETIC
from formloom.kernel.formulas.functions.conditional import CONDITIONAL
from formloom.kernel.formulas.functions.dates import DATES
from formloom.kernel.formulas.functions.letters import LETTERS
from formloom.kernel.formulas.functions.lists import LISTS
from formloom.kernel.formulas.functions.logic import LOGIC
from formloom.kernel.formulas.functions.maths import MATHS
from formloom.kernel.formulas.functions.people import PEOPLE
from formloom.kernel.formulas.functions.records import RECORDS
from formloom.kernel.formulas.functions.statistics import STATISTICS
from formloom.kernel.formulas.functions.text import TEXTS

FAMILIES: Mapping[str, Mapping[str, Function]] = {
    "logic": LOGIC, "maths": MATHS, "arithmetic": ARITHMETIC, "lists": LISTS, "conditional": CONDITIONAL,
    "statistics": STATISTICS, "text": TEXTS, "letters": LETTERS, "dates": DATES, "people": PEOPLE,
    "records": RECORDS,
}

FUNCTIONS: Mapping[str, Function] = {
    name: function for functions in FAMILIES.values() for name, function in functions.items()
}

assert len(FUNCTIONS) == sum(map(len, FAMILIES.values()))
