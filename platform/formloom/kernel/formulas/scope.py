"""What a formula may name where it stands, and of what type each name is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as attribute

ANY = "any"
TEXTS = frozenset({"text", "member", "department", "record"})
"""Types whose values are texts: ids are compared like texts."""

DATES = frozenset({"date", "datetime"})


@dataclass(frozen=True)
class Scope:
    """The names of a form, seen from the record or from the rows of one subform.

    types: dotted path -> number, text, boolean, date, datetime, daterange, member, department, record, rows,
    list, any;
    columns of a subform and fields behind a link included: ``items.qty``, ``customer.level``.
    links: dotted path -> reference of the form it links to.
    home: reference of the form itself. lookups: form as a formula writes it -> its fields, key -> (type,
    whether records can be found by it); None when there is no such form.
    through: dotted path of a field that shows another one behind a link -> the steps to that one.
    row: the subform whose row the formula stands in; its columns come before the record's fields (J36).
    """

    types: Mapping[str, str] = attribute(default_factory=dict)
    links: Mapping[str, str] = attribute(default_factory=dict)
    row: str = ""
    home: str = ""
    lookups: Callable[[str], Mapping[str, tuple[str, bool]] | None] = lambda _form: None
    through: Mapping[str, list[str]] = attribute(default_factory=dict)

    def full_form(self, reference: str) -> str:
        """``product`` as a form of the same app, ``app/product`` as it is."""
        app, slash, _ = self.home.partition("/")
        return f"{app}/{reference}" if slash and "/" not in reference else reference

    def full(self, path: list[str]) -> str:
        """The name as it is called from the record: ``qty`` -> ``items.qty``."""
        if self.row and f"{self.row}.{path[0]}" in self.types:
            return ".".join([self.row, *path])
        return ".".join(path)

    def steps(self, path: list[str]) -> list[str]:
        """The steps of a name, through the link where it stands for what is behind one."""
        if self.row and f"{self.row}.{path[0]}" in self.types:
            found = self.through.get(f"{self.row}.{path[0]}")
            return path if found is None else [*found[1:], *path[1:]]
        for size in (1, 2):
            found = self.through.get(".".join(path[:size]))
            if found is not None:
                return [*found, *path[size:]]
        return path

    def type_of(self, path: list[str]) -> str | None:
        """The type of a name, ``list:number`` for a column of all rows; None when there is no such name."""
        full = self.full(path)
        found = self.types.get(full)
        if found is None:
            return None
        own = f"{self.row}." if full != ".".join(path) else ""
        steps = full[len(own):].split(".")[:-1]
        above = [own + ".".join(steps[: at + 1]) for at in range(len(steps))]
        many = any(self.types.get(path, "").startswith(("rows", "list")) for path in above)
        if not many or found.startswith("rows"):
            return found
        # Lists within a list: what they hold is not told.
        return "list" if found.startswith("list") else f"list:{found}"

    def known(self) -> list[str]:
        """Every name that can be written here, the row's columns by their short names."""
        row = f"{self.row}."
        short = [path[len(row):] for path in self.types if self.row and path.startswith(row)]
        return [*short, *self.types]
