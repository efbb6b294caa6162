"""Message texts: what an app says in its mails instead of our own words, by event and language.

    messages/task.json: {"en": {"subject": "…", "body": "…"}, "zh-CN": {…}}

    EVENTS                                     the events there are; a document's key is one of them
    check_message(key, document, forms)        the publish checks; forms: those that the app's flows are about
    message_schema() -> dict                   the published JSON Schema
    placeholders(document) -> set of names     what its texts ask for
    filled(text, values) -> str                one pass: what a value says is never a placeholder again

A placeholder ``{{name}}`` is a field of the record, ``task.title``, ``due`` or ``link``.
"""

from formloom.kernel.messages.check import EVENTS, FACTS, check_message, message_schema
from formloom.kernel.messages.filling import filled, placeholders

__all__ = ["EVENTS", "FACTS", "check_message", "filled", "message_schema", "placeholders"]
