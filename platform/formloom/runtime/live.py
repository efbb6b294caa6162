"""Who waits for news of a workspace, and what wakes them: one watching thread per process."""

import threading
from collections import Counter
from functools import cache

from formloom.storage import changes

ROUND = 1.0


class Broadcast:
    """Lets many threads sleep until a workspace changes, in this or another process."""

    def __init__(self, watch: changes.Watch) -> None:
        self.watch = watch
        self.news = threading.Condition()
        self.waiting: Counter[str] = Counter()
        self.newest: dict[str, str] = {}
        self.thread: threading.Thread | None = None

    def wait(self, workspace: str, seen: str, timeout: float) -> str:
        """The newest cursor as soon as it differs from ``seen``, else ``seen`` after the timeout."""
        with self.news:
            self._watch_over()
            self.waiting[workspace] += 1
            self.news.notify_all()
            try:
                self.news.wait_for(lambda: self.newest.get(workspace, seen) != seen, timeout)
                return self.newest.get(workspace, seen)
            finally:
                self.waiting[workspace] -= 1
                if not self.waiting[workspace]:
                    # Nobody keeps this cursor fresh from now on.
                    self.newest.pop(workspace, None)

    def _watch_over(self) -> None:
        if self.thread is None or not self.thread.is_alive():
            self.thread = threading.Thread(target=self._run, name="broadcast", daemon=True)
            self.thread.start()

    def _run(self) -> None:
        while True:
            with self.news:
                self.news.wait_for(self._watched)
                watched = self._watched()
            for workspace in self.watch.wait(watched, ROUND):
                cursor = changes.cursor(workspace)
                with self.news:
                    self.newest[workspace] = cursor
                    self.news.notify_all()

    def _watched(self) -> set[str]:
        return {workspace for workspace, count in self.waiting.items() if count}


@cache
def broadcast() -> Broadcast:
    """This process's broadcast, made at the first stream, which is after the fork."""
    return Broadcast(changes.watch())


def cursor(workspace: str) -> str:
    """Says where the workspace stands; it differs after every change."""
    return changes.cursor(workspace)
