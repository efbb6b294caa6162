"""Clients that send requests as fast as they are answered, and what that makes per second."""

import threading
import time
from collections.abc import Callable, Sequence

from formloom.plays.http.client import Session

CLIENTS = 8
ROUNDS = 5
Send = Callable[[Session], None]


def per_second(session: Session, requests: Sequence[Send]) -> float:
    """Send all requests by CLIENTS clients at once; each must do its work or raise."""
    waiting, failed = iter(requests), list[BaseException]()
    lock, barrier = threading.Lock(), threading.Barrier(CLIENTS + 1)

    def client() -> None:
        own = session.twin()
        own.is_ready()
        barrier.wait()
        while not failed:
            with lock:
                send = next(waiting, None)
            if send is None:
                return
            try:
                send(own)
            except BaseException as error:
                failed.append(error)

    threads = [threading.Thread(target=client) for _ in range(CLIENTS)]
    for thread in threads:
        thread.start()
    barrier.wait()
    began = time.perf_counter()
    for thread in threads:
        thread.join()
    if failed:
        raise failed[0]
    return len(requests) / (time.perf_counter() - began)
