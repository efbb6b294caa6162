"""What can be wrong with a store as a whole."""

import errno

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

LOCK_TIMEOUT = "55P03"  # PostgreSQL's words for these
DEADLOCK = "40P01"
DISK_FULL = "53100"
READ_ONLY = "25006"
ENDED = ("08", "57P")  # the connection broke, or the server goes down
NO_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
SQLITE_UNUSABLE = ("SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN")


class StoreMissing(LookupError):
    """There is no such workspace store."""


class StoreNewer(RuntimeError):
    """The store was made by a newer version of the code."""


class StoreBusy(RuntimeError):
    """Others held the tables too long; nothing was changed, try again."""


class StoreUnusable(RuntimeError):
    """The disk or the database does not do its part; nothing was changed. ``code`` is a problem code.

    no_space: there is no room to write. store_unusable: it cannot be written, or not be reached.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class NumberTooLong(ValueError):
    """A number has more digits than its column can hold."""


class NotUnique(ValueError):
    """Another record has this value in a unique field: the loser of a race learns it from the index."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class Overtaken(RuntimeError):
    """Somebody else wrote the next event of this case first."""


def lost_a_race(error: DBAPIError) -> bool:
    """Whether others were faster: nothing is stored, and the same again gets a clear answer."""
    state = getattr(error.orig, "sqlstate", None)
    return isinstance(error, IntegrityError) or state in (LOCK_TIMEOUT, DEADLOCK)


def meant_by(error: DBAPIError, store: str) -> Exception | None:
    """What a database error says of the store, None when it says that we asked for something wrong."""
    if lost_a_race(error):
        return StoreBusy(store)
    state, name = getattr(error.orig, "sqlstate", None) or "", getattr(error.orig, "sqlite_errorname", "")
    if state == DISK_FULL or name == "SQLITE_FULL":
        return StoreUnusable("no_space")
    broken = error.connection_invalidated or state == READ_ONLY or state.startswith(ENDED)
    unsaid = isinstance(error, OperationalError) and not state and not name
    if broken or unsaid or name.startswith(SQLITE_UNUSABLE):
        return StoreUnusable("store_unusable")
    return None


def unreachable(error: Exception) -> str | None:
    """What the database said, when the error is that it cannot be reached or used at all."""
    cause = error.__cause__ if isinstance(error, StoreUnusable) else error
    if not isinstance(cause, OperationalError):
        return None
    return (str(cause.orig).strip().splitlines() or [""])[0]
