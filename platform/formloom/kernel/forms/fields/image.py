"""Pictures."""

from collections.abc import Mapping
from typing import Any

from formloom.kernel.forms.file_list import FileList

PICTURES = frozenset({"image/gif", "image/jpeg", "image/png", "image/webp"})
"""What every browser shows and nothing can run in; SVG carries scripts."""


class Image(FileList):
    """Pictures only. Whether a file is one is judged by what is in it, not by its name."""

    name = "image"

    def refused(self, file: Mapping[str, Any]) -> str | None:
        return None if file.get("type") in PICTURES else "not_an_image"
