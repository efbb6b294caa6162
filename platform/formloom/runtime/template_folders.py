"""Templates on disk: where the gallery lies, and reading one folder of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import formloom
from formloom import __version__
from formloom.kernel.packages import Manifest, Package, check_package, fits, read_manifest, read_package
from formloom.kernel.packages.manifest import FILE
from formloom.kernel.packages.stories import FILE as STORIES
from formloom.kernel.problems import Problem
from formloom.kernel.strict_json import BadJson, loads
from formloom.runtime.problems import Invalid, NotFound

HERE = Path(formloom.__file__).parent
LARGEST_FILE = 20_000_000
ENDINGS = frozenset({".json", ".jsonl", ".yaml", ".yml"})


def gallery() -> Path:
    """The folder of templates: beside the checkout, else what was packed with the program."""
    checkout = HERE.parents[1] / "templates_gallery"
    return checkout if checkout.is_dir() else HERE / "templates_gallery"


def manifests() -> list[Manifest]:
    """What each template of the gallery says of itself, by key."""
    found = []
    for folder in sorted(gallery().iterdir()) if gallery().is_dir() else ():
        if (folder / FILE).is_file():
            manifest = read_manifest(_parsed(folder / FILE))
            found += [manifest] if isinstance(manifest, Manifest) else []
    return found


def named(key: str) -> Path:
    """The folder of a template of the gallery. NotFound when there is none."""
    # Compared with what is there, never joined: a key cannot lead out of the gallery.
    for folder in gallery().iterdir() if gallery().is_dir() else ():
        if folder.name == key and (folder / FILE).is_file():
            return folder
    raise NotFound()


def shipped(key: str, *, rows: bool = True) -> Package:
    """A template of the gallery. Its sample was proven when the program was built and is not judged again.

    rows=False leaves the records and cases of its sample out. Raises NotFound, or like ``load``.
    """
    def wanted(name: str) -> bool:
        return name != STORIES and (rows or not name.endswith(".jsonl"))

    return _sound(files_of(named(key), wanted), sample=False)


def load(folder: Path) -> Package:
    """The package in a folder. Raises Invalid, ``template_refused``, with everything wrong with it."""
    return _sound(files_of(folder), sample=True)


def _sound(files: dict[str, Any], *, sample: bool) -> Package:
    package = read_package(files)
    problems = package if isinstance(package, list) else check_package(package, sample=sample)
    if isinstance(package, list) or problems:
        raise Invalid(problems, code="template_refused")
    if not fits(package.manifest, __version__):
        raise Invalid(code="template_too_new", params={"requires": package.manifest.requires})
    return package


def files_of(folder: Path, wanted: Callable[[str], bool] = lambda _name: True) -> dict[str, Any]:
    """Relative path -> text of everything a package may consist of, as far as it is wanted."""
    found, problems = {}, []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.suffix not in ENDINGS or not wanted(name) or not path.is_file() or path.is_symlink():
            continue
        if path.stat().st_size > LARGEST_FILE:
            problems.append(Problem(name, "document_too_large"))
            continue
        try:
            found[name] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            problems.append(Problem(name, "bad_text"))
    if problems:
        raise Invalid(problems, code="template_refused")
    return found


def _parsed(path: Path) -> Any:
    try:
        return loads(path.read_text(encoding="utf-8"))
    except (BadJson, UnicodeDecodeError):
        return None
