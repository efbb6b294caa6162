"""Differences of permission sets: whom they reach and what they give."""

from collections.abc import Iterator, Mapping
from typing import Any

from formloom.kernel.differences.difference import Difference, listed, mapping, only_in, options
from formloom.kernel.differences.titles import Titles
from formloom.kernel.pointers import escaped


def of_set(before: Mapping[str, Any], after: Mapping[str, Any], titles: Titles) -> Iterator[Difference]:
    """Whom it reaches, then the app, then each form."""
    yield from options("document", before, after, "", skip={"to", "app", "forms"})
    was, now = listed(before.get("to")), listed(after.get("to"))
    for code, those in (("reach_added", only_in(now, was)), ("reach_removed", only_in(was, now))):
        yield from (Difference(code, {"who": titles.sources(one, "")}, "/to") for one in those)
    yield from _words("app_right", before.get("app"), after.get("app"), "/app", {}, "right")
    old, new = mapping(before.get("forms")), mapping(after.get("forms"))
    for name in dict.fromkeys([*old, *new]):
        said, at = {"form": titles.form(name)}, f"/forms/{escaped(name)}"
        if name not in new:
            yield Difference("grant_removed", said, at)
        else:
            if name not in old:
                yield Difference("grant_added", said, at)
            yield from _grant(name, mapping(old.get(name)), mapping(new[name]), at, titles, said)


def _grant(
    form: str, old: Mapping[str, Any], new: Mapping[str, Any], at: str, titles: Titles,
    said: Mapping[str, Any],
) -> Iterator[Difference]:
    yield from _words("action", old.get("actions"), new.get("actions"), f"{at}/actions", said, "action")
    yield from options("grant", old, new, at, skip={"actions", "fields"}, **said)
    was, now = mapping(old.get("fields")), mapping(new.get("fields"))
    for path in dict.fromkeys([*was, *now]):
        before, after = (str(side.get(path, side.get("*", "hidden"))) for side in (was, now))
        if before != after:
            code = "all_fields_access" if path == "*" else "field_access"
            yield Difference(code, {
                **said, "field": titles.field(form, path), "from": before, "to": after,
            }, f"{at}/fields/{escaped(path)}")


def _words(
    thing: str, before: Any, after: Any, at: str, said: Mapping[str, Any], name: str,
) -> Iterator[Difference]:
    was, now = listed(before), listed(after)
    yield from (Difference(f"{thing}_granted", {**said, name: str(one)}, at) for one in only_in(now, was))
    yield from (Difference(f"{thing}_withdrawn", {**said, name: str(one)}, at) for one in only_in(was, now))
