"""What a notice says, by kind and language. ``{name}`` is replaced by the notice's parameter."""

import re
from collections.abc import Mapping
from typing import Any

from formloom.runtime.texts import in_language

TEXTS: dict[str, dict[str, tuple[str, str]]] = {
    "task": {
        "en": ("{stage}: {record}", "{by} handed this to you in {flow}."),
        "zh-CN": ("{stage}：{record}", "{by} 在“{flow}”中交给您办理。")},
    "returned": {
        "en": ("Returned to you: {record}", "{by} returned it from {back} to {stage}."),
        "zh-CN": ("已退回给您：{record}", "{by} 从“{back}”退回到“{stage}”。")},
    "returned_why": {
        "en": ("Returned to you: {record}", "{by} returned it from {back} to {stage}: {comment}"),
        "zh-CN": ("已退回给您：{record}", "{by} 从“{back}”退回到“{stage}”：{comment}")},
    "no_longer_needed": {
        "en": ("No longer needed: {record}", "{stage} was settled without you."),
        "zh-CN": ("无需再办：{record}", "“{stage}”已由他人办结。")},
    "reminder": {
        "en": ("Reminder: {record}", "{stage} in {flow} is waiting for you."),
        "zh-CN": ("提醒：{record}", "“{flow}”的“{stage}”等待您办理。")},
    "reminder_before": {
        "en": ("Due in {span}: {record}", "{stage} in {flow} is waiting for you."),
        "zh-CN": ("还剩 {span}：{record}", "“{flow}”的“{stage}”等待您办理。")},
    "reminder_after": {
        "en": ("Overdue by {span}: {record}", "{stage} in {flow} is waiting for you."),
        "zh-CN": ("已超时 {span}：{record}", "“{flow}”的“{stage}”等待您办理。")},
    "reminder_other": {
        "en": ("Not done yet: {record}", "{stage} in {flow} is waiting for {whose}."),
        "zh-CN": ("尚未办理：{record}", "“{flow}”的“{stage}”等待 {whose} 办理。")},
    "reminder_other_before": {
        "en": ("Due in {span}: {record}", "{stage} in {flow} is waiting for {whose}."),
        "zh-CN": ("还剩 {span}：{record}", "“{flow}”的“{stage}”等待 {whose} 办理。")},
    "reminder_other_after": {
        "en": ("Overdue by {span}: {record}", "{stage} in {flow} is waiting for {whose}."),
        "zh-CN": ("已超时 {span}：{record}", "“{flow}”的“{stage}”等待 {whose} 办理。")},
    "urge": {
        "en": ("{by} asks you to hurry: {record}", "{stage} in {flow} is waiting for you."),
        "zh-CN": ("{by} 催办：{record}", "“{flow}”的“{stage}”等待您办理。")},
    "cc": {
        "en": ("For your information: {record}", "{flow} has reached {stage}."),
        "zh-CN": ("抄送：{record}", "“{flow}”已到达“{stage}”。")},
    "result": {
        "en": ("{result}: {record}", "{flow} has ended."),
        "zh-CN": ("{result}：{record}", "“{flow}”已结束。")},
    "incident": {
        "en": ("Stuck: {record}", "{stage} in {flow} needs an administrator."),
        "zh-CN": ("流程受阻：{record}", "“{flow}”的“{stage}”需要管理员处理。")},
}
RESULTS: dict[str, dict[str, str]] = {
    "approved": {"en": "Completed", "zh-CN": "已完成"},
    "rejected": {"en": "Rejected", "zh-CN": "已驳回"},
    "returned": {"en": "Returned to you", "zh-CN": "已退回给您"},
    "withdrawn": {"en": "Withdrawn", "zh-CN": "已撤回"},
    "terminated": {"en": "Terminated", "zh-CN": "已终止"},
}
_PLACE = re.compile(r"\{([a-z]+)\}")


def _wording(kind: str, params: Mapping[str, Any]) -> str:
    """A task that came back has words of its own, with the reason; a reminder says whose and how long."""
    if kind == "reminder":
        words = (kind, "other" if params.get("whose") else "", params.get("side", ""))
        return "_".join(filter(None, words))
    if "back" not in params:
        return kind
    return "returned_why" if params["comment"] else "returned"


def texts_of(kind: str, params: Mapping[str, Any], language: str) -> tuple[str, str]:
    """Title and text of one notice for a reader."""
    spoken = TEXTS[_wording(kind, params)]
    title, text = spoken.get(language, spoken["en"])
    known = dict(params)
    if "result" in known:
        known["result"] = RESULTS.get(known["result"], RESULTS["approved"])

    def put_in(place: re.Match[str]) -> str:
        return in_language(known.get(place[1], ""), language)

    return _PLACE.sub(put_in, title), _PLACE.sub(put_in, text)
