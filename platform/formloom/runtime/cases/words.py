"""What stages, flows and forms are called, and the words of ours where a definition has none."""

from collections.abc import Iterable
from typing import Any

from formloom.kernel.flows import Case, Flow
from formloom.runtime.refs import person
from formloom.runtime.rights import Rights
from formloom.runtime.texts import START, in_language

Value = dict[str, Any]
LANGUAGES = ("en", "zh-CN")
AFTER_REJECTION = {"en": "After a rejection", "zh-CN": "驳回后"}
OTHERWISE = {"en": "Otherwise", "zh-CN": "其他情况"}


def stage_text(flow: Flow, id: str) -> Any:
    """The title as the definition has it: a text, or one per language."""
    stage = flow.stages.get(id)
    if stage is None:
        return id
    return stage.options.get("title") or (START if id == "start" else id)


def stage_title(flow: Flow, id: str, language: str) -> str:
    return in_language(stage_text(flow, id), language, id)


def stage_named(flow: Flow, id: str, language: str) -> Value:
    """A stage as answers name it."""
    stage = flow.stages.get(id)
    named = {"id": id, "title": stage_title(flow, id, language)}
    return named if stage is None else {**named, "kind": stage.kind.name}


def flow_text(flow: Flow) -> Any:
    return flow.options.get("title") or flow.key


def flow_named(flow: Flow, language: str) -> Value:
    """A flow as answers name it."""
    return {"key": flow.key, "title": in_language(flow_text(flow), language, flow.key)}


def places(flow: Flow, case: Case) -> list[str]:
    """The stages where the case stands, in document order."""
    standing = {token.stage for token in case.tokens.values()}
    return [id for id in flow.stages if id in standing]


def names(rights: Rights, members: Iterable[str | None]) -> list[str]:
    """The people's names, each once."""
    found = [person(rights.ctx.people, one) for one in dict.fromkeys(members)]
    return [one["name"] for one in found if one is not None]
