"""What is swept away, and what is not."""

import io
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from tests import shop

from formloom import settings
from formloom.runtime import drafts, files, upkeep
from formloom.storage import files as stored
from formloom.storage import read


@pytest.fixture
def full(workspace):
    return shop.open_shop(workspace)["full"]


@pytest.fixture
def two_days_later(workspace, tmp_path):
    """Let the clock stand two days ahead, and the bytes stored so far be as old as they are then."""

    def move():
        now = datetime.now(UTC)
        before = now.timestamp()
        for place, _folders, names in os.walk(stored.path_of(workspace, "00").parents[1]):
            for name in names:
                os.utime(os.path.join(place, name), (before, before))
        (tmp_path / "clock").write_text((now + timedelta(days=2)).isoformat())
        settings.use(replace(settings.current(), clock_file=tmp_path / "clock"))

    return move


def upload(actor, text):
    return files.upload(actor, "note.txt", io.BytesIO(text))["id"]


def row(workspace, id):
    with read(workspace) as tx:
        return stored.get(tx, id)


def test_an_upload_that_nobody_used_goes_after_a_day(full, workspace, two_days_later):
    id = upload(full, b"unused")
    path = stored.path_of(workspace, row(workspace, id)["sha256"])
    upkeep.forget_old(workspace)
    assert path.exists()
    two_days_later()
    upkeep.forget_old(workspace)
    assert row(workspace, id) is None
    assert not path.exists()


def test_an_upload_that_a_draft_names_stays(full, workspace, two_days_later):
    id = upload(full, b"in a draft")
    drafts.add(full, "shop", "order", {"files": [{"id": id}]})
    two_days_later()
    upkeep.forget_old(workspace)
    assert row(workspace, id) is not None
