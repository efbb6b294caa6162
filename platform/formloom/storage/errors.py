"""What can be wrong with a store as a whole."""


class StoreMissing(LookupError):
    """There is no such workspace store."""


class StoreNewer(RuntimeError):
    """The store was made by a newer version of the code."""


class StoreBusy(RuntimeError):
    """Others held the tables too long; nothing was changed, try again."""


class NumberTooLong(ValueError):
    """A number has more digits than its column can hold."""
