"""The one clock. Plays and tests move it through a file, which production mode refuses.

The file holds a moment, and behind it, where it matters, whether time passes: ``-`` while it stands still,
else ``<workspace key>/<n>`` for the n-th movement, which concerns that workspace only.
"""

from datetime import UTC, datetime

from formloom.settings import BadSettings, current

STILL = "-"


def now() -> datetime:
    """This moment, aware, UTC: real, or what FORMLOOM_CLOCK_FILE says."""
    text = told()
    return datetime.now(UTC) if text is None else datetime.fromisoformat(text.split()[0]).astimezone(UTC)


def is_injected() -> bool:
    """Whether somebody holds the clock in his hand."""
    return current().clock_file is not None


def told() -> str | None:
    """What the file says, None without one."""
    settings = current()
    if settings.clock_file is None:
        return None
    if not settings.demo:
        raise BadSettings("FORMLOOM_CLOCK_FILE is for tests; remove it.")
    return settings.clock_file.read_text().strip()


def moving() -> str | None:
    """Which movement of an injected clock is going on; None where time simply passes."""
    text = told()
    return None if text is None else next(iter(text.split()[1:]), None)


def iso(moment: datetime) -> str:
    """The moment as it travels: UTC with Z."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
