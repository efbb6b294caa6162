"""The one entrance: which file knows which kind."""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any

from formloom.kernel.differences.difference import Difference, mapping
from formloom.kernel.differences.of_access import of_set
from formloom.kernel.differences.of_anything import of_anything
from formloom.kernel.differences.of_flows import of_flow
from formloom.kernel.differences.of_forms import of_form
from formloom.kernel.differences.of_views import of_view
from formloom.kernel.differences.titles import Titles

MOST = 500
"""Differences of one document that anybody reads."""

Comparison = Callable[[Mapping[str, Any], Mapping[str, Any], Titles], Iterator[Difference]]
KINDS: Mapping[str, Comparison] = {"forms": of_form, "flows": of_flow, "views": of_view, "access": of_set}


def differences(kind: str, before: Any, after: Any, titles: Titles) -> list[Difference]:
    """What changes from one version to the next, in the newer one's order; at most MOST. None: not there."""
    if before is None or after is None:
        if before is after:
            return []
        return [Difference("document_added" if before is None else "document_removed", {})]
    compare = KINDS.get(kind, of_anything)
    found = list(islice(compare(mapping(before), mapping(after), titles), MOST))
    # Nothing may change in silence, whatever a damaged document looks like.
    return found or ([] if before == after else [Difference("changed", {})])
