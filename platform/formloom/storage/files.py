"""Files: rows in the store, bytes beside it under their SHA-256; a crash leaves no half file."""

import hashlib
import os
import tempfile
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import IO, Any

import sqlalchemy as sa

from formloom.storage.errors import NO_SPACE, StoreUnusable
from formloom.storage.stores import Tx, workspace_folder
from formloom.storage.tables import draft, file

CHUNK = 1 << 16


class TooBig(ValueError):
    """More bytes than allowed."""


def keep_bytes(workspace: str, stream: IO[bytes], most: int) -> tuple[str, int]:
    """Store what the stream holds; the answer is its SHA-256 and size. Raises TooBig and StoreUnusable."""
    try:
        return _kept(workspace, stream, most)
    except OSError as error:
        raise StoreUnusable("no_space" if error.errno in NO_SPACE else "store_unusable") from error


def _kept(workspace: str, stream: IO[bytes], most: int) -> tuple[str, int]:
    folder = workspace_folder(workspace) / "files"
    folder.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    descriptor, name = tempfile.mkstemp(dir=folder, prefix="incoming-")
    try:
        with os.fdopen(descriptor, "wb") as out:
            while chunk := stream.read(CHUNK):
                size += len(chunk)
                if size > most:
                    raise TooBig(size)
                digest.update(chunk)
                out.write(chunk)
            out.flush()
            os.fsync(out.fileno())
        _put_in_place(Path(name), path_of(workspace, digest.hexdigest()))
    finally:
        Path(name).unlink(missing_ok=True)
    return digest.hexdigest(), size


def _put_in_place(source: Path, target: Path) -> None:
    target.parent.mkdir(exist_ok=True)
    os.replace(source, target)
    for folder in (target.parent, target.parent.parent):
        descriptor = os.open(folder, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)


def path_of(workspace: str, sha256: str) -> Path:
    """Where bytes lie."""
    return workspace_folder(workspace) / "files" / sha256[:2] / sha256


def insert(tx: Tx, row: Mapping[str, Any]) -> None:
    """Keys: id, sha256, name, type, size, uploader, created_at."""
    tx.execute(sa.insert(file).values(dict(row)))


def get(tx: Tx, id: str) -> dict[str, Any] | None:
    found = tx.execute(sa.select(file).where(file.c.id == id)).first()
    return None if found is None else dict(found._mapping)


def attach(tx: Tx, ids: Iterable[str], form: str, record: str, field: str, at: datetime) -> int:
    """Bind files to the field of the record that names them; the answer is how many were still free."""
    app, _, key = form.partition("/")
    free = sa.update(file).where(file.c.id.in_(sorted(set(ids))), file.c.record.is_(None))
    return tx.execute(free.values(app=app, form=key, record=record, field=field, attached_at=at)).rowcount


def sweep(tx: Tx, before: datetime) -> list[str]:
    """Forget files that nobody attached and no draft names; the answer: hashes that no file has any more."""
    named = sa.type_coerce(draft.c.data, sa.Text).contains(file.c.id)
    old = sa.delete(file).where(
        file.c.record.is_(None), file.c.created_at < before, ~sa.exists().where(named)
    ).returning(file.c.sha256)
    gone = set(tx.execute(old).scalars())
    if not gone:
        return []
    kept = set(tx.execute(sa.select(file.c.sha256).where(file.c.sha256.in_(sorted(gone)))).scalars())
    return sorted(gone - kept)


def drop_bytes(workspace: str, hashes: Iterable[str], before: datetime) -> None:
    """Remove bytes that no file has any more. Those put in place since ``before`` may be a new file's."""
    for sha256 in hashes:
        path = path_of(workspace, sha256)
        if path.exists() and path.stat().st_mtime < before.timestamp():
            path.unlink()
