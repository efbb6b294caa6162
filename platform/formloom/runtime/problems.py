"""The closed family of "no" at the runtime's edge. A new case is a new code, not a new class."""

from collections.abc import Mapping, Sequence
from typing import Any

from formloom.kernel.problems import Problem, Refused


class RuntimeProblem(Exception):
    """What was asked is not done, and nothing changed."""

    status = 500

    def __init__(
        self, code: str, *, field: str | None = None, errors: Sequence[Problem] = (),
        params: Mapping[str, Any] | None = None, headers: Mapping[str, str] | None = None,
        told: str | None = None,
    ) -> None:
        """told: the entry of the catalogue that says it more exactly than the code's own."""
        super().__init__(code)
        self.told = told
        self.code = code
        self.field = field
        self.errors = tuple(errors)
        self.params = dict(params or {})
        self.headers = dict(headers or {})


class BadRequest(RuntimeProblem):
    """It cannot be read: a filter, a sort, a cursor, an id."""

    status = 400


class Invalid(RuntimeProblem):
    """The data breaks the form; ``errors`` say where and how."""

    status = 422

    def __init__(
        self, errors: Sequence[Problem] = (), *, code: str = "invalid", field: str | None = None,
        params: Mapping[str, Any] | None = None,
    ) -> None:
        named = field if field is not None else (errors[0].field or None) if errors else None
        super().__init__(code, field=named, errors=errors, params=params)


class NotFound(RuntimeProblem):
    """Absent, or not yours to know about."""

    status = 404

    def __init__(self, code: str = "not_found", **more: Any) -> None:
        super().__init__(code, **more)


class Forbidden(RuntimeProblem):
    """You may see it but not do this."""

    status = 403

    def __init__(self, code: str = "forbidden", **more: Any) -> None:
        super().__init__(code, **more)


class Conflict(RuntimeProblem):
    """Someone was faster; params say who and what."""

    status = 409

    def __init__(self, code: str = "conflict", **more: Any) -> None:
        super().__init__(code, **more)


class Stale(RuntimeProblem):
    """Your version is old; params carry the newer revision."""

    status = 412

    def __init__(self, revision: int, code: str = "stale") -> None:
        super().__init__(code, params={"revision": revision})


class Locked(RuntimeProblem):
    """The case is suspended or in incident."""

    status = 423

    def __init__(self, code: str = "locked", **more: Any) -> None:
        super().__init__(code, **more)


class PreconditionRequired(RuntimeProblem):
    """If-Match is missing."""

    status = 428

    def __init__(self, code: str = "precondition_required") -> None:
        super().__init__(code)


class TooMany(RuntimeProblem):
    """Slow down; says how long."""

    status = 429

    def __init__(self, code: str = "too_many", *, seconds: int = 60, **params: int) -> None:
        super().__init__(
            code, params={"seconds": seconds, **params}, headers={"Retry-After": str(seconds)})


class Busy(RuntimeProblem):
    """Not now; nothing was changed."""

    status = 503

    def __init__(self, code: str = "busy", *, seconds: int = 1) -> None:
        super().__init__(code, headers={"Retry-After": str(seconds)})


FAMILY = (
    BadRequest, Invalid, NotFound, Forbidden, Conflict, Stale, Locked, PreconditionRequired, TooMany, Busy
)

# The kernel's refusals (a closed list) and the class of each.
OF_REFUSAL: Mapping[str, type[RuntimeProblem]] = {
    "conflict": Conflict,
    "not_open": Conflict,
    "forbidden": Forbidden,
    "not_found": NotFound,
    "locked": Locked,
}


def problem_from(refused: Refused) -> RuntimeProblem:
    """The problem that tells of a kernel's refusal."""
    if refused.code == "stale":
        return Stale(int(refused.params.get("revision", 0)))
    if refused.code == "too_soon":
        seconds = int(refused.params.get("seconds", 60))
        return TooMany("too_soon", seconds=seconds, minutes=-(-seconds // 60))
    kind = OF_REFUSAL.get(refused.code)
    if kind is None:
        return Invalid(refused.problems, code=refused.code, field=refused.field, params=refused.params)
    return kind(refused.code, field=refused.field, errors=refused.problems, params=refused.params)
