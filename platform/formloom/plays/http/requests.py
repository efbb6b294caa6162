"""Which request an action is: address, body, headers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from formloom.plays.http.ids import Ids

Said = Mapping[str, Any]


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    body: Any
    headers: Mapping[str, str]


TASK_WORDS = ("approve", "reject", "handle", "save", "return", "transfer", "tick")
# action -> the last part of its address, and the keys it says
CASE_WORDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "withdraw": ("withdraw", ("comment",)),
    "resubmit": ("resubmit", ("at", "data", "comment", "signature", "resume_as", "pick")),
    "submit": ("resubmit", ("data", "pick")),
    "add_comment": ("comment", ("comment", "mention")),
    "urge": ("urge", ("at", "comment")),
    "cc": ("cc", ("people", "fields", "at")),
    "suspend": ("suspend", ("reason",)),
    "resume": ("resume", ("reason",)),
    "terminate": ("terminate", ("reason",)),
    "jump": ("jump", ("to", "reason")),
    "retry": ("retry", ("reason",)),
}
TASK_KEYS = ("data", "comment", "signature", "resume_as", "pick", "force", "reason", "to")


def on_task(action: str, task: str, said: Said, ids: Ids, form: Said, headers: Mapping[str, str]) -> Request:
    """An action on a task."""
    if action == "tick":
        body = {"done": said.get("done", True), **({"note": said["note"]} if "note" in said else {})}
        return Request("POST", f"/tasks/{task}/sop/{said['step']}", body, headers)
    told = _told(said, TASK_KEYS, ids, form)
    if action == "transfer":
        told["to"] = ids.people.get(told["to"], told["to"])
    return Request("POST", f"/tasks/{task}/{action}", told, headers)


def on_case(action: str, case: str, said: Said, ids: Ids, form: Said, headers: Mapping[str, str]) -> Request:
    """An action on a case."""
    word, keys = CASE_WORDS[action]
    return Request("POST", f"/cases/{case}/{word}", _told(said, keys, ids, form), headers)


def _told(said: Said, keys: tuple[str, ...], ids: Ids, form: Said) -> dict[str, Any]:
    return {key: READERS.get(key, _plain)(said[key], ids, form) for key in keys if key in said}


def _plain(value: Any, ids: Ids, form: Said) -> Any:
    return value


def _data(value: Any, ids: Ids, form: Said) -> Any:
    return ids.data(value, form)


def picks(value: Any, ids: Ids, form: Said) -> Any:
    return {stage: ids.persons(people) for stage, people in value.items()}


READERS: dict[str, Callable[[Any, Ids, Said], Any]] = {
    "data": _data, "pick": picks,
    "people": lambda value, ids, form: ids.persons(value),
    "mention": lambda value, ids, form: ids.persons(value),
}
