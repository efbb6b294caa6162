"""Rollups: numbers of a record that are drawn together from the records, or rows, that link to it.

    {"field": "rollup", "form": "stock", "link": "product", "op": "sum", "of": "change",
     "where": {"field": "type", "is": "ne", "value": "void"}}

Here is what they say and whether they can be kept; storage/rollups.py adds up, runtime/rollups.py keeps them
in step with every change of what they are drawn from.
"""

from formloom.kernel.rollups.adding import rolled
from formloom.kernel.rollups.check import check_rollups
from formloom.kernel.rollups.reading import Rollup, lines_of, rollups_of, source_form

__all__ = ["Rollup", "check_rollups", "lines_of", "rolled", "rollups_of", "source_form"]
