"""Templates that only tests install, and reading a template's folder into the values the kernel takes."""

from functools import cache
from pathlib import Path

from formloom.kernel.packages import Package, read_package

ROOT = Path(__file__).parents[2]
GALLERY = ROOT / "templates_gallery"
HERE = Path(__file__).parent


def files_of(folder: Path) -> dict[str, str]:
    """Relative path -> text of every file."""
    return {path.relative_to(folder).as_posix(): path.read_text() for path in sorted(folder.rglob("*"))
            if path.is_file() and path.suffix not in (".jpg", ".pyc")}


@cache
def package_of(folder: Path) -> Package:
    """The package in a folder that can be read."""
    package = read_package(files_of(folder))
    assert isinstance(package, Package), package
    return package
