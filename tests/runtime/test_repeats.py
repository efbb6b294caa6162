"""Keys of repeated requests: taken and answered in the command's own transaction."""

import pytest

from formloom.runtime import repeats
from formloom.runtime.repeats import Answered
from formloom.storage import people, read, write


def zone(actor, value="UTC"):
    with write(actor.workspace) as tx:
        people.put_setting(tx, "zone", value)


def stored_zone(actor):
    with read(actor.workspace) as tx:
        return people.get_setting(tx, "zone")


def never():
    raise AssertionError("carried out again")


def test_a_command_tried_again_after_a_rollback_still_uses_its_key(actor):
    def work():
        with pytest.raises(ZeroDivisionError), write(actor.workspace):
            raise ZeroDivisionError
        zone(actor)
        return Answered(201, {"done": True})

    repeats.once(actor, "one", "same", work)
    assert repeats.once(actor, "one", "same", never) == Answered(201, {"done": True}, repeated=True)


def test_what_is_read_for_the_answer_is_what_was_written(actor):
    def work():
        zone(actor, "Asia/Shanghai")
        return Answered(200, stored_zone(actor))

    assert repeats.once(actor, "one", "same", work).answer == "Asia/Shanghai"


def test_without_its_answer_the_command_is_not_carried_out(actor):
    def work():
        zone(actor)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        repeats.once(actor, "one", "same", work)
    assert stored_zone(actor) is None
    repeats.once(actor, "one", "same", lambda: zone(actor) or Answered(200, None))
    assert stored_zone(actor) == "UTC"


def test_nothing_is_done_after_the_commit_before_the_answer_is_kept(actor):
    seen = []

    def look():
        seen.append(repeats.once(actor, "one", "same", never).answer)

    def work():
        with write(actor.workspace) as tx:
            tx.after_commit(look)
        return Answered(200, "the answer")

    repeats.once(actor, "one", "same", work)
    assert seen == ["the answer"]
