"""Names in a sample and the ids they get. A name is ``@key``; what belongs to a row is ``@key/…``."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from uuid import UUID, uuid5

from formloom.kernel.packages.sample import Sample

NAME = re.compile(r"@([a-z][a-z0-9_]{0,47})(/[a-z0-9]+)?")


def mapped(value: Any, change: Callable[[str], str]) -> Any:
    """The value with every text in it changed; keys stay."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {key: mapped(one, change) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [mapped(one, change) for one in value]
    return value


def texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a value, with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from texts(one, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list | tuple):
        for at, one in enumerate(value):
            yield from texts(one, f"{path}.{at}" if path else str(at))


def named(text: str) -> str | None:
    """The key that a text names, None when it is no name."""
    found = NAME.fullmatch(text)
    return found[1] if found else None


def keys_of(sample: Sample) -> dict[str, str]:
    """Every key there is -> person, department or the form of the row."""
    kinds = {one.key: "department" for one in sample.departments}
    kinds |= {one.key: "person" for one in sample.people}
    return kinds | {row.key: row.form for row in sample.rows}


def given_id(install_id: str, name: str) -> str:
    """The id that a name gets in one installation: always the same, and no other installation's."""
    return str(uuid5(UUID(install_id), name))


def replacer(
    sample: Sample, install_id: str, members: Mapping[str, str], departments: Mapping[str, str],
) -> Callable[[str], str]:
    """A function from texts to texts that gives every name its id."""
    known = {f"@{key}": id for key, id in (*members.items(), *departments.items())}
    rows = {row.key for row in sample.rows}

    def change(text: str) -> str:
        if text in known:
            return known[text]
        return given_id(install_id, text) if named(text) in rows else text

    return change
