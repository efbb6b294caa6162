"""Texts of definitions: plain, or one per language; and what stages and flows are called."""

from collections.abc import Mapping
from typing import Any

from formloom.kernel.flows import Flow

Value = dict[str, Any]
START = {"en": "Start", "zh-CN": "发起"}
"""What a flow's start is called where its definition says nothing."""


def in_language(text: Any, language: str, key: str = "") -> str:
    """The text for a reader: his language, else any there is, else the key."""
    if isinstance(text, Mapping):
        return str(text.get(language) or next(filter(None, text.values()), key))
    return str(text) if text else key


def title_of(document: Any) -> Any:
    """What a document calls itself: a text, or one per language; a form's own stands under ""."""
    if not isinstance(document, Mapping):
        return None
    title, options = document.get("title"), document.get("x-formloom")
    texts = options.get("text") if isinstance(options, Mapping) else None
    if not isinstance(title, str) or not isinstance(texts, Mapping):
        return title if isinstance(title, str | Mapping) else None
    return {"": title} | {language: one["title"] for language, one in texts.items()
                          if isinstance(one, Mapping) and isinstance(one.get("title"), str)}


def stage_text(flow: Flow, id: str) -> Any:
    """The title as the definition has it: a text, or one per language."""
    stage = flow.stages.get(id)
    if stage is None:
        return id
    return stage.options.get("title") or (START if id == "start" else id)


def stage_title(flow: Flow, id: str, language: str) -> str:
    """The title for a reader."""
    return in_language(stage_text(flow, id), language, id)


def stage_named(flow: Flow, id: str, language: str) -> Value:
    """A stage as answers name it."""
    stage = flow.stages.get(id)
    named = {"id": id, "title": stage_title(flow, id, language)}
    return named if stage is None else {**named, "kind": stage.kind.name}


def flow_text(flow: Flow) -> Any:
    """A flow's title as the definition has it, else its key."""
    return flow.options.get("title") or flow.key


def flow_named(flow: Flow, language: str) -> Value:
    """A flow as answers name it."""
    return {"key": flow.key, "title": in_language(flow_text(flow), language, flow.key)}
