"""The columns of an export: fields and what the system notes of a record, with their titles and cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from formloom.kernel.forms import Field, Form, grant, show
from formloom.runtime.exports.cells import Cell, Number

Value = Mapping[str, Any]

FACTS: Mapping[str, Mapping[str, str]] = {
    "_number": {"en": "Number", "zh-CN": "编号"}, "_state": {"en": "State", "zh-CN": "状态"},
    "_stages": {"en": "Current stage", "zh-CN": "当前环节"},
    "_due": {"en": "Due", "zh-CN": "期限"},
    "_created_at": {"en": "Created", "zh-CN": "创建时间"},
    "_created_by": {"en": "Created by", "zh-CN": "创建人"},
    "_updated_at": {"en": "Updated", "zh-CN": "更新时间"},
}
STATES: Mapping[str, Mapping[str, str]] = {
    "draft": {"en": "Draft", "zh-CN": "草稿"}, "running": {"en": "Running", "zh-CN": "进行中"},
    "returned": {"en": "Returned", "zh-CN": "已退回"}, "approved": {"en": "Completed", "zh-CN": "已完成"},
    "rejected": {"en": "Rejected", "zh-CN": "已驳回"}, "withdrawn": {"en": "Withdrawn", "zh-CN": "已撤回"},
    "terminated": {"en": "Terminated", "zh-CN": "已终止"},
    "suspended": {"en": "Suspended", "zh-CN": "已挂起"},
    "incident": {"en": "Needs attention", "zh-CN": "需要处理"},
}
RECORD = {"en": "Record", "zh-CN": "记录"}
OF_EVERY_RECORD = ("_state", "_stages", "_created_at", "_created_by", "_updated_at")


@dataclass(frozen=True)
class Reader:
    """For whom the cells are written. refs: id -> what it stands for; access: to this record's fields."""

    language: str
    zone: ZoneInfo
    refs: Value
    access: Mapping[str, str]


def chosen(form: Form, access: Mapping[str, str], wanted: Sequence[str], *, with_rows: bool) -> list[str]:
    """The columns in their order: those wanted, or everything. Never what is hidden in every record."""
    told = list(wanted) or [*form.fields, *OF_EVERY_RECORD]
    return [path for path in dict.fromkeys(told)
            if path in FACTS or (path in form.fields and _is_shown(form.fields[path], access, with_rows))]


def _is_shown(field: Field, access: Mapping[str, str], with_rows: bool) -> bool:
    if field.columns:
        return with_rows and any(grant(access, one) != "hidden" for one in field.columns.values())
    return grant(access, field) != "hidden"


def title_of_column(form: Form, path: str, language: str) -> str:
    """The head of a column, with the unit of its numbers."""
    if path not in FACTS:
        return headed(form.fields[path], language)
    return FACTS[path].get(language, FACTS[path]["en"])


def headed(field: Field, language: str) -> str:
    """A field's title, with its unit."""
    unit = field.options.get("unit") or field.options.get("currency")
    title = field.title_in(language)
    return f"{title} ({unit})" if unit else title


def cell_of(form: Form, item: Value, path: str, reader: Reader) -> Cell:
    """One cell of a record as lists show it."""
    if path not in FACTS:
        return value_of(form.fields[path], item["data"].get(path), reader)
    if path == "_stages":
        return ", ".join(one["title"] for one in item["stages"]) or None
    if path == "_due":
        dues = [one["due_at"] for one in item["stages"] if one["due_at"]]
        return _moment(min(dues), reader.zone) if dues else None
    if path == "_created_by":
        return item["created_by"]["name"] if item["created_by"] else None
    value = item[path.removeprefix("_")]
    if path == "_state":
        return STATES[value].get(reader.language, STATES[value]["en"]) if value in STATES else value
    return _moment(value, reader.zone) if path in ("_created_at", "_updated_at") else value


def value_of(field: Field, value: Any, reader: Reader) -> Cell:
    """A field's value: numbers and dates as such, everything else as people read it."""
    if value is None:
        return None
    if grant(reader.access, field) == "masked":
        return str(value)
    kind = field.type.column
    if kind == "decimal":
        return Number(Decimal(value), field.scale or 0)
    if kind == "date":
        return date.fromisoformat(value)
    if kind == "datetime":
        return _moment(value, reader.zone)
    if kind == "id":
        return str(reader.refs[value]["title"]) if value in reader.refs else None
    return show(field, value, reader.language)


def _moment(text: str, zone: ZoneInfo) -> Cell:
    """The moment as clocks in the workspace showed it."""
    try:
        return datetime.fromisoformat(text).astimezone(zone).replace(tzinfo=None, microsecond=0)
    except OverflowError:
        # The calendar's first and last day do not exist in every zone.
        return datetime.fromisoformat(text).astimezone(UTC).replace(tzinfo=None)
