"""What can be wrong with a store as a whole."""

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

LOCK_TIMEOUT = "55P03"  # PostgreSQL's words for these
DEADLOCK = "40P01"


class StoreMissing(LookupError):
    """There is no such workspace store."""


class StoreNewer(RuntimeError):
    """The store was made by a newer version of the code."""


class StoreBusy(RuntimeError):
    """Others held the tables too long; nothing was changed, try again."""


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


def unreachable(error: Exception) -> str | None:
    """What the database said, when the error is that it cannot be reached or used at all."""
    if not isinstance(error, OperationalError):
        return None
    return (str(error.orig).strip().splitlines() or [""])[0]
