"""Names and types of uploaded files: decided here, from the name's end and the first bytes."""

import unicodedata
from collections.abc import Mapping
from pathlib import PurePosixPath

LONGEST = 150
PLAIN = "application/octet-stream"
UNWANTED = frozenset('\\/:*?"<>|')

# What a file may call itself; everything else is just bytes. Nothing here can carry a script that runs.
TYPES: Mapping[str, str] = {
    ".csv": "text/csv", ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gif": "image/gif", ".jpeg": "image/jpeg", ".jpg": "image/jpeg", ".mp4": "video/mp4",
    ".pdf": "application/pdf", ".png": "image/png",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".txt": "text/plain", ".webp": "image/webp",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".zip": "application/zip",
}
# How files of a type begin; a type that is not listed is taken at its word.
BEGINNINGS: Mapping[str, tuple[bytes, ...]] = {
    "image/gif": (b"GIF87a", b"GIF89a"), "image/jpeg": (b"\xff\xd8\xff",),
    "image/png": (b"\x89PNG\r\n\x1a\n",), "image/webp": (b"RIFF",), "application/pdf": (b"%PDF-",),
    "application/zip": (b"PK",),
    TYPES[".docx"]: (b"PK",), TYPES[".pptx"]: (b"PK",), TYPES[".xlsx"]: (b"PK",),
}


def clean_name(name: str) -> str:
    """The last part of the name, without letters that mean something to a file system or a terminal."""
    last = unicodedata.normalize("NFC", name.replace("\\", "/").rpartition("/")[2])
    kept = "".join("_" if letter in UNWANTED else letter for letter in last if letter.isprintable())
    bare = kept.strip(" .")
    if len(bare) > LONGEST:
        end = PurePosixPath(bare).suffix[:20]
        bare = bare[:LONGEST - len(end)].rstrip() + end
    return bare or "file"


def type_of(name: str, head: bytes) -> str:
    """The type by the name's end, if the file begins like one of that type."""
    found = TYPES.get(PurePosixPath(name).suffix.lower(), PLAIN)
    beginnings = BEGINNINGS.get(found)
    return found if beginnings is None or head.startswith(beginnings) else PLAIN
