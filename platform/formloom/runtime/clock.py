"""The one clock. Plays and tests move it through a file, which production mode refuses."""

from datetime import UTC, datetime

from formloom.settings import BadSettings, current


def now() -> datetime:
    """This moment, aware, UTC: real, or what FORMLOOM_CLOCK_FILE says."""
    settings = current()
    if settings.clock_file is None:
        return datetime.now(UTC)
    if not settings.demo:
        raise BadSettings("FORMLOOM_CLOCK_FILE is for tests; remove it.")
    return datetime.fromisoformat(settings.clock_file.read_text().strip()).astimezone(UTC)


def iso(moment: datetime) -> str:
    """The moment as it travels: UTC with Z."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
