"""A mail as its receiver reads it: the same words as plain text and as a small HTML page without scripts,
pictures or anything fetched from elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape


@dataclass(frozen=True)
class Letter:
    """What one receiver is told, in his language. Texts are plain; nothing in them is markup.

    key: the same for every copy. thread: what it is about, the same for all mails of one case.
    facts: (label, value). link, action: where the button leads and what it says.
    """

    key: str
    thread: str
    at: datetime
    language: str
    name: str
    address: str
    subject: str
    text: str
    facts: Sequence[tuple[str, str]]
    link: str
    action: str
    sender: str
    footer: str
    footer_link: str


def plain(letter: Letter) -> str:
    """The mail as plain text."""
    facts = [f"{label}: {value}" for label, value in letter.facts]
    parts = [letter.subject, letter.text, "\n".join(facts), f"{letter.action}:\n{letter.link}",
             f"-- \n{letter.sender}\n{letter.footer}\n{letter.footer_link}"]
    return "\n\n".join(part for part in parts if part) + "\n"


def html(letter: Letter) -> str:
    """The mail as HTML; styles stand at the elements because mail programs drop style sheets."""
    texts = "".join(f'<p style="{TEXT}">{_lines(part)}</p>' for part in letter.text.split("\n\n") if part)
    rows = "".join(
        f'<tr><td style="{LABEL}">{escape(label)}</td><td style="{VALUE}">{escape(value)}</td></tr>'
        for label, value in letter.facts)
    facts = f'<table role="presentation" cellspacing="0" style="{FACTS}">{rows}</table>' if rows else ""
    link, footer_link = escape(letter.link, quote=True), escape(letter.footer_link, quote=True)
    return (
        f'<!doctype html>\n<html lang="{escape(letter.language, quote=True)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{escape(letter.subject)}</title></head><body style="{PAGE}"><div style="{SHEET}">'
        f'<div style="{SENDER}">{escape(letter.sender)}</div>'
        f'<h1 style="{HEADING}">{escape(letter.subject)}</h1>{texts}{facts}'
        f'<p style="{ACTION}"><a href="{link}" target="_blank" style="{BUTTON}">'
        f'{escape(letter.action)}</a></p>'
        f'</div><div style="{FOOTER}">{escape(letter.footer)}<br>'
        f'<a href="{footer_link}" target="_blank" style="{QUIET}">{footer_link}</a></div></body></html>\n'
    )


def _lines(text: str) -> str:
    return "<br>".join(escape(line) for line in text.split("\n"))


FONT = "font-family:-apple-system,'Segoe UI','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"
PAGE = f"margin:0;padding:24px 12px;background:#f4f4f7;color:#1d1d26;{FONT}"
SHEET = ("max-width:560px;margin:0 auto;padding:28px 32px;background:#ffffff;border:1px solid #e3e3ea;"
         "border-radius:8px")
SENDER = "margin:0 0 12px;color:#5b5b6b;font-size:13px;line-height:20px"
HEADING = "margin:0 0 12px;font-size:20px;line-height:28px;font-weight:600;overflow-wrap:anywhere"
TEXT = "margin:0 0 12px;font-size:15px;line-height:24px;overflow-wrap:anywhere"
FACTS = "margin:4px 0 12px;border-collapse:collapse;font-size:14px;line-height:22px"
LABEL = "padding:3px 20px 3px 0;color:#5b5b6b;vertical-align:top;white-space:nowrap"
VALUE = "padding:3px 0;overflow-wrap:anywhere"
ACTION = "margin:20px 0 4px"
BUTTON = ("display:inline-block;padding:11px 22px;border-radius:6px;background:#4549c4;color:#ffffff;"
          "font-size:15px;line-height:22px;text-decoration:none")
FOOTER = "max-width:560px;margin:14px auto 0;padding:0 32px;color:#5b5b6b;font-size:12px;line-height:18px"
QUIET = "color:#5b5b6b;overflow-wrap:anywhere"
