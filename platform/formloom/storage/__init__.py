"""The only place with SQL: the directory, one store per workspace, tables made from forms, events, outbox.

Plain functions per noun, the transaction first; values in and out. Nothing here knows a rule.
"""

from formloom.storage.errors import (
    NotUnique,
    NumberTooLong,
    Overtaken,
    StoreBusy,
    StoreMissing,
    StoreNewer,
    StoreUnusable,
)
from formloom.storage.stores import Tx, directory_read, directory_write, read, write

__all__ = [
    "NotUnique", "NumberTooLong", "Overtaken", "StoreBusy", "StoreMissing", "StoreNewer", "StoreUnusable",
    "Tx", "directory_read", "directory_write", "read", "write",
]
