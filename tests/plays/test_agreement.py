"""Random cases, wish by wish: the server answers and shows what the kernel does."""

from itertools import islice
from random import Random
from typing import Any

import pytest

from formloom.plays import vocabulary
from formloom.plays.http.backend import HttpBackend
from formloom.plays.http.server import Server
from formloom.plays.kernel_backend import KernelBackend
from formloom.plays.verdict import Invalid
from tests.plays.random_plays import play_of, wishes

WISHES = 15
SEEN = vocabulary.EXPECT - vocabulary.EXPECT_LATER - {"reply"}


def plain(value: Any) -> Any:
    """Without what says nothing, and without order where there is none."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items() if one not in (None, [], {}, 0)}
    return value


def same_way(key: str, value: Any) -> Any:
    if key == "closed":
        return {stage: {person: word for person, word in told.items() if word not in ("open", "waiting")}
                for stage, told in value.items()}
    if key in ("decisions", "log", "record", "version", "state") or not isinstance(value, dict):
        return plain(value)
    return {name: sorted(told) if isinstance(told, list) else plain(told)
            for name, told in value.items() if told not in ([], {}, 0, None)}


@pytest.mark.parametrize("seed", [3, 7, 8, 9])
def test_server_and_kernel_agree_on_everything_after_every_wish(seed: int, play_server: Server):
    chance = Random(seed)
    play = play_of(chance)
    kernel, server = KernelBackend(play), HttpBackend.begin(play, play_server)
    for action in islice(wishes(chance, play, kernel), WISHES):
        replies = []
        for backend in (kernel, server):
            backend.begin_step(SEEN)
            try:
                replies.append(backend.act(action, None))
            except Invalid as problem:
                replies.append(problem.path)
        assert replies[0] == replies[1], action
        assert (kernel.problems(), server.problems()) == (None, None), action
        here, there = kernel.observe(None, SEEN), server.observe(None, SEEN)
        for key in SEEN if kernel.runs else ():
            assert same_way(key, here[key]) == same_way(key, there[key]), (key, action)
