"""The words around a mail, by language."""

ACTIONS: dict[str, dict[str, str]] = {
    "work": {"en": "Open the task", "zh-CN": "去办理"},
    "look": {"en": "Open the record", "zh-CN": "查看详情"},
}
LABELS: dict[str, dict[str, str]] = {
    "flow": {"en": "Flow", "zh-CN": "流程"},
    "stage": {"en": "Stage", "zh-CN": "环节"},
    "due": {"en": "Due", "zh-CN": "截止时间"},
}
FOOTER = {
    "en": "Choose on this page which mails you get:",
    "zh-CN": "在此页选择接收哪些邮件：",
}


def said(texts: dict[str, str], language: str) -> str:
    """The text in a language we have."""
    return texts.get(language, texts["en"])
