"""What changes between two versions of a document, as values that can be said in words.

    differences(kind, before, after, titles) -> [Difference]

Any JSON is compared, also documents that their checks refuse: what is drafted may be wrong. A file per kind
of documents; a kind without one is compared key by key.
"""

from formloom.kernel.differences.comparing import MOST, differences
from formloom.kernel.differences.difference import Difference
from formloom.kernel.differences.titles import Titles

__all__ = ["MOST", "Difference", "Titles", "differences"]
