"""Differences of views: columns, filter, order."""

from collections.abc import Iterator, Mapping
from typing import Any

from formloom.kernel.differences.difference import Difference, listed, options, stayed
from formloom.kernel.differences.titles import Titles


def of_view(before: Mapping[str, Any], after: Mapping[str, Any], titles: Titles) -> Iterator[Difference]:
    """Its columns one by one, the rest as it is written."""
    yield from options("document", before, after, "", skip={"columns"})
    form = str(after.get("form") or before.get("form") or "")
    old, new = (list(map(str, listed(one.get("columns")))) for one in (before, after))
    was, now = set(old), set(new)
    yield from (Difference("column_added", {"column": titles.field(form, path)}, f"/columns/{at}")
                for at, path in enumerate(new) if path not in was)
    yield from (Difference("column_removed", {"column": titles.field(form, path)}, "/columns")
                for path in old if path not in now)
    if stayed(old, new) != was & now:
        yield Difference("columns_reordered", {}, "/columns")
