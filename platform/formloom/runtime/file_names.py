"""Names and types of uploaded files: decided here, from the name's end and the first bytes."""

import re
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
    "application/pdf": (b"%PDF-",),
    "application/zip": (b"PK",),
    TYPES[".docx"]: (b"PK",), TYPES[".pptx"]: (b"PK",), TYPES[".xlsx"]: (b"PK",),
}


# Pictures are known by what is in them: their names are often wrong. 16 bytes decide.
PICTURES: Mapping[str, re.Pattern[bytes]] = {
    "image/gif": re.compile(rb"GIF8[79]a"), "image/jpeg": re.compile(rb"\xff\xd8\xff"),
    "image/png": re.compile(rb"\x89PNG\r\n\x1a\n.{4}IHDR", re.DOTALL),
    "image/webp": re.compile(rb"RIFF.{4}WEBP", re.DOTALL),
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
    """What picture it is by its first bytes; else the type by the name's end, if it begins like one."""
    picture = next((name for name, begin in PICTURES.items() if begin.match(head)), None)
    if picture is not None:
        return picture
    found = TYPES.get(PurePosixPath(name).suffix.lower(), PLAIN)
    if found in PICTURES:
        return PLAIN
    beginnings = BEGINNINGS.get(found)
    return found if beginnings is None or head.startswith(beginnings) else PLAIN
