"""The sentences that tell beforehand what an action causes. ``{name}`` is replaced by a list of names."""

import re
from collections.abc import Sequence

TEXTS: dict[str, dict[str, str]] = {
    "back": {
        "en": "Back to {stages}: {people} will work on it again.",
        "zh-CN": "回到“{stages}”，由 {people} 重新处理。"},
    "back_void": {
        "en": "Back to {stages}: {people} will work on it again. What was decided at {void} counts no more.",
        "zh-CN": "回到“{stages}”，由 {people} 重新处理；“{void}”的意见作废。"},
    "depends": {
        "en": "What you fill in decides where it goes next.",
        "zh-CN": "接下来进入哪个环节，由所填内容决定。"},
    "ends_approved": {
        "en": "This completes the case.",
        "zh-CN": "流程到此完成。"},
    "ends_rejected": {
        "en": "This ends the case as rejected.",
        "zh-CN": "流程将以驳回结束。"},
    "onward": {
        "en": "Goes on to {stages}: {people}.",
        "zh-CN": "进入“{stages}”，由 {people} 处理。"},
    "save": {
        "en": "Keeps what you typed. The task stays with you.",
        "zh-CN": "保存已填内容，任务仍由您处理。"},
    "transfer": {
        "en": "Somebody else takes over this task. You can still read it.",
        "zh-CN": "任务交由他人处理，您仍可查看。"},
    "waits": {
        "en": "The case goes on when the others have finished too.",
        "zh-CN": "其他人也处理完后，流程继续。"},
}
BETWEEN = {"en": ", ", "zh-CN": "、"}
_PLACE = re.compile(r"\{([a-z]+)\}")


def sentence(name: str, language: str, **parts: Sequence[str]) -> str:
    """One sentence in the reader's language."""
    between = BETWEEN.get(language, BETWEEN["en"])
    text = TEXTS[name].get(language, TEXTS[name]["en"])
    return _PLACE.sub(lambda place: between.join(parts.get(place[1], ())), text)
