"""The syntax tree: plain JSON, so that the browser gets it as it is, and walking it without recursion.

Every node has ``kind`` and ``at`` (start and end in the text). Kinds: ``number`` (value as text),
``text``, ``boolean``, ``name`` (path), ``call`` (name, args), ``minus`` and ``percent`` (of), and ``chain``:
items with the operators between them, so that a long sum is long and not deep.
"""

from collections.abc import Iterator, Mapping
from typing import Any

Tree = Mapping[str, Any]


def children(node: Tree) -> list[Tree]:
    """The parts of a node, in reading order."""
    kind = node["kind"]
    if kind == "chain":
        return list(node["items"])
    if kind == "call":
        return list(node["args"])
    return [node["of"]] if kind in ("minus", "percent") else []


def walk(tree: Tree) -> Iterator[tuple[Tree, int]]:
    """Every node with its depth, in reading order."""
    waiting = [(tree, 1)]
    while waiting:
        node, depth = waiting.pop()
        yield node, depth
        waiting.extend((child, depth + 1) for child in reversed(children(node)))


def names(tree: Tree) -> set[str]:
    """Dotted paths of everything the formula names."""
    return set(places(tree))


def places(tree: Tree) -> dict[str, tuple[int, int]]:
    """The same, each with start and end of where it is first named."""
    found: dict[str, tuple[int, int]] = {}
    for node, _ in walk(tree):
        if node["kind"] == "name":
            start, end = node["at"]
            found.setdefault(".".join(node["path"]), (start, end))
    return found
