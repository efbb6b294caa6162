"""Is everything there that work needs."""

import os
import shutil
from typing import Any

from formloom.settings import current
from formloom.storage import upkeep
from formloom.storage.migrate import HEADS

LEAST_FREE = 0.05


def ready() -> dict[str, Any]:
    """ok, and which check failed; no path, version or message leaves."""
    checks = {"directory": _directory(), "disk": _disk()}
    return {"ok": all(checks.values()), **checks}


def _directory() -> bool:
    """The directory answers and fits this code; on SQLite it can also be written."""
    settings = current()
    try:
        fits = upkeep.directory_version() == HEADS["directory"]
    except Exception:  # whatever is wrong, the answer is "not ready"
        return False
    return fits and (bool(settings.database_url) or os.access(settings.data, os.W_OK))


def _disk() -> bool:
    try:
        usage = shutil.disk_usage(current().data)
    except OSError:
        return bool(current().database_url)
    return usage.free > usage.total * LEAST_FREE
