"""Telling a repeated request from a new one (G3, J1)."""

from dataclasses import fields
from hashlib import blake2b

from formloom.kernel.flows.commands import TaskCommand
from formloom.kernel.strict_json import dumps


def fingerprint(actor: str, command: TaskCommand) -> str:
    """The same for the same actor asking the same thing with the same content."""
    said = {
        one.name: value
        for one in fields(command)
        if (value := getattr(command, one.name)) and one.name != "stage"
    }
    text = f"{actor} {type(command).__name__} {dumps(said, sort_keys=True)}"
    return blake2b(text.encode(), digest_size=12).hexdigest()
