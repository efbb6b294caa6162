"""One server process for all plays, on the database of the test run."""

from collections.abc import Iterator

import pytest

from formloom.plays.http.server import Server, running
from tests import postgresql


@pytest.fixture(scope="session")
def play_server(server: str | None) -> Iterator[Server]:
    if server is None:
        with running(None) as found:
            yield found
        return
    with postgresql.database(server, "plays") as url, running(url) as found:
        yield found
