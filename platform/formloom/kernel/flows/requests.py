"""Telling a repeated request from a new one (G3, J1)."""

from dataclasses import fields
from hashlib import blake2b

from formloom.kernel.flows.commands import TaskCommand
from formloom.kernel.strict_json import dumps

# What a command holds where nothing was said. That there is no file or no note any more is something said.
UNSAID: tuple[object, ...] = (None, False, {})


def fingerprint(actor: str, command: TaskCommand) -> str:
    """The same for the same actor asking the same thing with the same content."""
    said = {
        one.name: value
        for one in fields(command)
        if (value := getattr(command, one.name)) not in UNSAID and one.name != "stage"
    }
    text = f"{actor} {type(command).__name__} {dumps(said, sort_keys=True)}"
    return blake2b(text.encode(), digest_size=12).hexdigest()
