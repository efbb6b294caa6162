"""Files."""

from typing import TYPE_CHECKING, Any, ClassVar

from formloom.kernel.context import Context
from formloom.kernel.forms.field_type import FieldType
from formloom.kernel.forms.ids import read_id
from formloom.kernel.forms.values import is_blank
from formloom.kernel.problems import Problem

if TYPE_CHECKING:
    from formloom.kernel.forms.field import Field

MOST = 20
KEPT = ("name", "size", "type")


class Attachment(FieldType):
    """Up to twenty files. Only the id counts in what is sent; the rest comes from the store."""

    name = "attachment"
    schema: ClassVar = {"type": "array"}
    keywords = frozenset({"minItems", "maxItems", "items"})
    column = "json"
    filters = ("empty",)
    value = "list"

    def blank(self, raw: Any) -> bool:
        return is_blank(raw) or raw == []

    def parse(self, raw: Any, field: "Field") -> Any:
        if not isinstance(raw, list):
            return Problem("", "not_a_list")
        if len(raw) > MOST:
            return Problem("", "too_many_items", {"max": MOST})
        seen: set[str] = set()
        for at, one in enumerate(raw):
            if not isinstance(one, dict):
                return Problem(str(at), "not_an_object")
            found = read_id(one.get("id"))
            if isinstance(found, Problem):
                return Problem(str(at), found.code)
            if found in seen:
                return Problem(str(at), "duplicate_file")
            seen.add(found)
        return raw

    def admit(self, value: Any, stored: Any, field: "Field", ctx: Context) -> Any:
        kept = {one.get("id"): one for one in stored or [] if isinstance(one, dict)}
        files = []
        for at, one in enumerate(value):
            known = kept.get(one["id"]) or ctx.file(one["id"])
            if known is None:
                return Problem(str(at), "not_found")
            files.append({"id": one["id"], **{key: known[key] for key in KEPT if key in known}})
        return files

    def same(self, value: Any, stored: Any) -> bool:
        return isinstance(stored, list) and [one["id"] for one in value] == [
            one.get("id") for one in stored if isinstance(one, dict)]

    def show(self, value: Any, field: "Field", language: str, ctx: Context | None) -> str:
        return ", ".join(str(one.get("name", one.get("id"))) for one in value)
