"""Files: kept when uploaded, bound to a record by the change that names them, read with its field's right."""

from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from formloom.kernel.forms import grant
from formloom.kernel.forms.grants import BLIND
from formloom.runtime import catalogue
from formloom.runtime.actor import Actor
from formloom.runtime.clock import now
from formloom.runtime.file_names import clean_name, type_of
from formloom.runtime.problems import Invalid, NotFound
from formloom.runtime.rights import rights_of
from formloom.storage import files, read, write
from formloom.storage.ids import new_id

Value = dict[str, Any]
LARGEST = 20 * 1024 * 1024
HEAD = 16


@dataclass(frozen=True)
class Download:
    """Where the bytes lie, and what they are called."""

    path: Path
    name: str
    type: str
    sha256: str


def upload(actor: Actor, name: str, stream: IO[bytes]) -> Value:
    """Keep a file for its uploader; without a record that names it, it goes after a day. Raises TooBig."""
    head = stream.read(HEAD)
    if not head:
        raise Invalid(code="file_empty", field="file")
    stream.seek(0)
    sha256, size = files.keep_bytes(actor.workspace, stream, LARGEST)
    known = clean_name(name)
    shown = {"id": new_id(), "name": known, "size": size, "type": type_of(known, head)}
    with write(actor.workspace) as tx:
        files.insert(tx, {**shown, "sha256": sha256, "uploader": actor.member, "created_at": now()})
    return shown


def mine(actor: Actor, id: str) -> Download:
    """A file its uploader has not attached yet."""
    with read(actor.workspace) as tx:
        found = files.get(tx, id)
        if found is None or found["uploader"] != actor.member or found["record"] is not None:
            raise NotFound()
        return download(actor, found)


def of_record(actor: Actor, app: str, key: str, record: str, id: str) -> Download:
    """A file of a record, for those who see the field it is attached to."""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        form = catalogue.need_form(tx, f"{app}/{key}")
        stored, on = rights.find(form.key, record)
        found = files.get(tx, id)
        if found is None or found["record"] != stored.id:
            raise NotFound()
        field = form.find(found["field"] or "")
        # Fields that only an older version has are seen by their own access, where a case gives one.
        given = grant(on.access, field) if field is not None else on.access.get(found["field"], "hidden")
        if given in BLIND:
            raise NotFound()
        return download(actor, found)


def download(actor: Actor, row: Value) -> Download:
    """Where the bytes of a file's row lie; whoever asks has looked at the rights."""
    path = files.path_of(actor.workspace, row["sha256"])
    return Download(path, row["name"], row["type"], row["sha256"])
