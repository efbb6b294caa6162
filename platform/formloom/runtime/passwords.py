"""Password hashes: argon2id, few at a time, and the same time spent on people who do not exist."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from formloom.kernel.problems import Problem
from formloom.runtime.problems import Busy, Invalid

SHORTEST = 10
LONGEST = 200
AT_ONCE = 2
PATIENCE = 5.0

_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_places = threading.BoundedSemaphore(AT_ONCE)


def hashed(password: str) -> str:
    """The hash to store. Raises Invalid for a password that is too short or too long."""
    if len(password) < SHORTEST:
        raise Invalid([Problem("password", "password_too_short", {"min": SHORTEST})])
    if len(password) > LONGEST:
        raise Invalid([Problem("password", "too_long", {"max": LONGEST})])
    with _place():
        return _hasher.hash(password)


def matches(password: str, stored: str | None) -> bool:
    """Whether the password is right; without a stored hash the same work is done for nothing."""
    with _place():
        try:
            return _hasher.verify(stored or _nobody(), password) and stored is not None
        except (VerificationError, InvalidHashError):
            return False


@contextmanager
def _place() -> Iterator[None]:
    """A hash takes 19 MiB and 25 ms: at most AT_ONCE together, the others wait or hear "busy"."""
    if not _places.acquire(timeout=PATIENCE):
        raise Busy()
    try:
        yield
    finally:
        _places.release()


@cache
def _nobody() -> str:
    return _hasher.hash("nobody has this password")
