"""One person's session with the API: signs in when it must, speaks JSON, keeps its cookie."""

import http.client
from dataclasses import dataclass
from typing import Any

from formloom.kernel import strict_json
from formloom.plays.verdict import Trouble

PREFIX = "/api/v1"
BUSY = 503
TRIES = 20


@dataclass(frozen=True)
class Answer:
    """What came back. code: of the problem document, None when it was done."""

    status: int
    body: Any
    headers: dict[str, str]

    @property
    def code(self) -> str | None:
        if self.status < 400:
            return None
        return str(self.body.get("type", "")).rpartition("/")[2] if isinstance(self.body, dict) else "error"

    @property
    def field(self) -> str | None:
        """The field that ``invalid`` names."""
        return self.body.get("field") if isinstance(self.body, dict) else None


class Session:
    """A browser without a page."""

    def __init__(self, port: int, login: str, password: str) -> None:
        self.port, self.login, self.password = port, login, password
        self.wire = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookie: str | None = None
        self.csrf = ""

    def twin(self) -> "Session":
        """The same session over a wire of its own, for another thread."""
        other = Session(self.port, self.login, self.password)
        other.cookie, other.csrf = self.cookie, self.csrf
        return other

    def is_ready(self) -> bool:
        return self._send("GET", "/readyz", None, {}).status == 200

    def get(self, path: str) -> Answer:
        return self.call("GET", path)

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        """One request, signed in. Signs in again when the session has run out."""
        may_enter = self.cookie is not None or self._sign_in()
        answer = self._with_cookie(method, path, body, headers)
        if answer.status == 401 and may_enter and self._sign_in():
            answer = self._with_cookie(method, path, body, headers)
        return answer

    def need(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """The body of a request that cannot be refused."""
        answer = self.call(method, path, body, **headers)
        if answer.code is not None:
            raise Trouble(f"{method} {path} as {self.login}: {answer.status} {answer.body}")
        return answer.body

    def _sign_in(self) -> bool:
        answer = self._send("POST", f"{PREFIX}/session", {"login": self.login, "password": self.password}, {})
        if answer.code is not None:
            return False
        self.cookie = answer.headers["set-cookie"].partition(";")[0]
        self.csrf = answer.body["csrf"]
        return True

    def _with_cookie(self, method: str, path: str, body: Any, headers: dict[str, str]) -> Answer:
        own = {"Cookie": self.cookie or "", "X-CSRF-Token": self.csrf}
        answer = self._send(method, f"{PREFIX}{path}", body, {**own, **headers})
        for _ in range(TRIES):
            if answer.status != BUSY and answer.code != "key_running":
                break
            answer = self._send(method, f"{PREFIX}{path}", body, {**own, **headers})
        return answer

    def _send(self, method: str, path: str, body: Any, headers: dict[str, str]) -> Answer:
        """An idle connection may have been closed meanwhile; then the request was not read."""
        told = None if body is None else strict_json.dumps(body).encode()
        kinds = {} if told is None else {"Content-Type": "application/json"}
        for last in (False, True):
            try:
                self.wire.request(method, path, told, {"Accept-Language": "en", **kinds, **headers})
                found = self.wire.getresponse()
                break
            except (http.client.HTTPException, OSError) as error:
                self.wire.close()
                if last or isinstance(error, TimeoutError):
                    raise Trouble(f"{method} {path}: {error!r}") from error
        text = found.read()
        is_json = "json" in found.headers.get("Content-Type", "")
        return Answer(found.status, strict_json.loads(text) if is_json and text else None,
                      {name.lower(): value for name, value in found.headers.items()})
