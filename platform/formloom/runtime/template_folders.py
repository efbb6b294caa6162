"""Templates on disk: where the gallery lies, and reading one folder of it."""

from pathlib import Path
from typing import Any

import formloom
from formloom import __version__
from formloom.kernel.packages import Manifest, Package, check_package, fits, read_manifest, read_package
from formloom.kernel.packages.manifest import FILE
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


def load(folder: Path) -> Package:
    """The package in a folder. Raises Invalid, ``template_refused``, with everything wrong with it."""
    package = read_package(files_of(folder))
    problems = package if isinstance(package, list) else check_package(package)
    if isinstance(package, list) or problems:
        raise Invalid(problems, code="template_refused")
    if not fits(package.manifest, __version__):
        raise Invalid(code="template_too_new", params={"requires": package.manifest.requires})
    return package


def files_of(folder: Path) -> dict[str, Any]:
    """Relative path -> text of everything a package may consist of."""
    found, problems = {}, []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.suffix not in ENDINGS or not path.is_file() or path.is_symlink():
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
