"""Clients that do not give up: a request is repeated with its key until it is answered, then journaled."""

import itertools
import threading
from collections.abc import Callable
from typing import Any

import httpx

MOST_TRIES = 400
AGAIN = 0.05
BUSY = frozenset({409, 429, 502, 503})
Value = dict[str, Any]


class Journal:
    """Every request that was answered with a success: (who, what it was, its answer), in order of answers."""

    def __init__(self) -> None:
        self.entries: list[tuple[str, str, Value]] = []
        self.grown = threading.Condition()
        self.failed: list[str] = []

    def note(self, who: str, what: str, answer: Value) -> None:
        with self.grown:
            self.entries.append((who, what, answer))
            self.grown.notify_all()

    def wait(self, count: int, alive: Callable[[], bool]) -> None:
        """Until so many requests were answered, or nobody asks any more."""
        with self.grown:
            self.grown.wait_for(lambda: len(self.entries) >= count or not alive(), 120)


class Client:
    """One person at work from several threads."""

    def __init__(self, address: str, login: str, password: str, journal: Journal) -> None:
        self.login, self.journal = login, journal
        self.http = httpx.Client(base_url=f"{address}/api/v1", timeout=15)
        answer = self.http.post("/session", json={"login": login, "password": password})
        assert answer.status_code == 200, answer.text
        self.token = answer.json()["csrf"]

    def post(self, what: str, path: str, body: Value) -> Value:
        """A change, sent with one key until it is answered."""
        answer = self._ask("POST", path, body, {"X-CSRF-Token": self.token, "Idempotency-Key": what})
        self.journal.note(self.login, what, answer)
        return answer

    def get(self, path: str) -> Value:
        return self._ask("GET", path, None, {})

    def _ask(self, method: str, path: str, body: Value | None, headers: dict[str, str]) -> Value:
        pause = threading.Event()
        for attempt in itertools.count(1):
            try:
                answer = self.http.request(method, path, json=body, headers=headers)
            except httpx.TransportError as error:
                told = repr(error)
            else:
                told = f"{answer.status_code} {answer.text}"
                if answer.is_success:
                    found: Value = answer.json()
                    return found
                assert answer.status_code in BUSY, told
            assert attempt < MOST_TRIES, f"{method} {path}: {told}"
            # The process that was asked is gone; the next one will be there in a moment.
            pause.wait(AGAIN)
        raise AssertionError
