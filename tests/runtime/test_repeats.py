"""Keys of repeated requests, where a command needs more than one try."""

from dataclasses import replace

import pytest

from formloom.runtime import repeats
from formloom.storage import people, write


def test_a_command_tried_again_after_a_rollback_still_uses_its_key(actor):
    asking = replace(actor, key="one")
    with repeats.keyed(asking, "same") as request:
        with pytest.raises(ZeroDivisionError), write(actor.workspace):
            raise ZeroDivisionError
        with write(actor.workspace) as tx:
            people.put_setting(tx, "zone", "UTC")
        request.keep(201, {"done": True})
    with pytest.raises(repeats.Repeated) as repeated, repeats.keyed(asking, "same"):
        raise AssertionError
    assert (repeated.value.status, repeated.value.answer) == (201, {"done": True})
