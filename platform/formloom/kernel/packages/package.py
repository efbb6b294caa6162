"""A package as a value, read from the texts of its files."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from typing import Any

from formloom.kernel.packages.manifest import FILE, KINDS, Manifest, read_manifest
from formloom.kernel.packages.sample import Sample, read_sample
from formloom.kernel.problems import Problem
from formloom.kernel.strict_json import BadJson, loads

Files = Mapping[str, Any]
Document = Mapping[str, Any]


@dataclass(frozen=True)
class Package:
    """A template. documents: (kind, key) -> document; plays: file name without its ending -> text.

    stories: what ``record_stories`` runs, when the sample was made by one.
    """

    manifest: Manifest
    documents: Mapping[tuple[str, str], Document]
    plays: Mapping[str, str] = attribute(default_factory=dict)
    sample: Sample | None = None
    stories: Any = None

    @property
    def forms(self) -> dict[str, Document]:
        return self.of_kind("forms")

    @property
    def flows(self) -> dict[str, Document]:
        return self.of_kind("flows")

    @property
    def views(self) -> dict[str, Document]:
        return self.of_kind("views")

    @property
    def access(self) -> dict[str, Document]:
        return self.of_kind("access")

    def of_kind(self, kind: str) -> dict[str, Document]:
        """The documents of one kind, in the order of the manifest."""
        return {key: document for (one, key), document in self.documents.items() if one == kind}


def read_package(files: Files) -> Package | list[Problem]:
    """The package of these files, or why they cannot be read. Files nobody asks for are left alone."""
    problems: list[Problem] = []
    parsed = {path: _parsed(path, given, problems) for path, given in files.items() if path.endswith(".json")}
    if FILE not in files:
        return [Problem(FILE, "missing_file", {"file": FILE})]
    if problems:
        return problems
    manifest = read_manifest(parsed[FILE])
    if isinstance(manifest, list):
        return [Problem(f"{FILE}#{one.path}", one.code, one.params) for one in manifest]
    documents = {}
    for at, name in enumerate(manifest.documents):
        kind, key = name.split("/")
        if f"{name}.json" not in files:
            problems.append(Problem(f"{FILE}#documents.{at}", "missing_file", {"file": f"{name}.json"}))
        else:
            documents[kind, key] = parsed[f"{name}.json"]
    for path in parsed:
        if path.split("/")[0] in KINDS and path.removesuffix(".json") not in manifest.documents:
            problems.append(Problem(path, "not_in_manifest", {"file": path}))
    sample = read_sample(files, parsed, problems) if manifest.sample else None
    if problems:
        return problems
    plays = {_stem(path): str(text) for path, text in files.items() if path.startswith("plays/")}
    return Package(manifest, documents, plays, sample, parsed.get("sample/stories.json"))


def _parsed(path: str, given: Any, problems: list[Problem]) -> Any:
    if not isinstance(given, str | bytes):
        return given
    try:
        return loads(given)
    except BadJson as error:
        problems.append(Problem(path, error.code))
        return None


def _stem(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0]
