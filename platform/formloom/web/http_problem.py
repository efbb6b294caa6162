"""A refusal that only the web layer knows: the request cannot be read, or nobody is signed in."""

from collections.abc import Mapping, Sequence
from typing import Any

from formloom.kernel.problems import Problem


class HttpProblem(Exception):
    """Same shape as the runtime's problems, with a status of its own."""

    def __init__(
        self, status: int, code: str, *, field: str | None = None, errors: Sequence[Problem] = (),
        params: Mapping[str, Any] | None = None, headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.field = field
        self.errors = tuple(errors)
        self.params = dict(params or {})
        self.headers = dict(headers or {})
