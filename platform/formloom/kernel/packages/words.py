"""Whether every text that people read exists in each language of the package."""

from collections.abc import Iterator, Mapping
from typing import Any

from formloom.kernel.forms import Form
from formloom.kernel.packages.manifest import Manifest
from formloom.kernel.problems import Problem

TOLD = ("hint", "placeholder", "description")


def form_words(document: Mapping[str, Any], languages: tuple[str, ...]) -> Iterator[Problem]:
    """A form says everything in the first language; the others stand under ``text``."""
    form = Form.load(document, "")
    own = form.options
    for language in languages[1:]:
        yield from _said(document, own, f"x-formloom.text.{language}", language)
        for at, piece in enumerate(form.layout):
            yield from _piece(piece, f"x-formloom.layout.{at}", language)
        for field in form.all_fields():
            path = f"properties.{field.path.replace('.', '.items.properties.')}.x-formloom.text.{language}"
            yield from _said(field.schema, field.options, path, language)


def _said(
    schema: Mapping[str, Any], options: Mapping[str, Any], path: str, language: str,
) -> Iterator[Problem]:
    """What a form or a field says, looked for in one more language."""
    words = options.get("text", {}).get(language, {})
    needed = ["title", *(word for word in TOLD if word in options or word in schema)]
    for word in needed:
        if not words.get(word):
            yield _missing(f"{path}.{word}", language)
    for choice in options.get("options", []):
        if not words.get("options", {}).get(choice["value"]):
            yield _missing(f"{path}.options.{choice['value']}", language)
    for rule in options.get("validations", []):
        if not words.get("messages", {}).get(rule["id"]):
            yield _missing(f"{path}.messages.{rule['id']}", language)


def _piece(piece: Mapping[str, Any], path: str, language: str) -> Iterator[Problem]:
    words = piece.get("text", {}).get(language, {})
    for word in ("title", "description"):
        if piece.get(word) and not words.get(word):
            yield _missing(f"{path}.text.{language}.{word}", language)
    for at, one in enumerate(piece.get("items", [])):
        yield from _piece(one, f"{path}.items.{at}", language)


def text_words(text: Any, path: str, languages: tuple[str, ...]) -> Iterator[Problem]:
    """A text of any other document names its languages; a plain one is in the first only."""
    said = text if isinstance(text, Mapping) else {languages[0]: text}
    for language in languages:
        if not said.get(language):
            yield _missing(f"{path}.{language}", language)


def flow_words(document: Mapping[str, Any], languages: tuple[str, ...]) -> Iterator[Problem]:
    """Titles of the flow, of every stage and branch, and the descriptions there are."""
    yield from _titled(document, "", languages)
    if "title" in document.get("start", {}):
        yield from text_words(document["start"]["title"], "start.title", languages)
    yield from _stages(document.get("stages", []), "stages", languages)


def _stages(stages: Any, path: str, languages: tuple[str, ...]) -> Iterator[Problem]:
    for at, stage in enumerate(stages):
        yield from _titled(stage, f"{path}.{at}.", languages)
        for number, branch in enumerate(stage.get("branches", [])):
            here = f"{path}.{at}.branches.{number}"
            if "title" in branch:
                yield from text_words(branch["title"], f"{here}.title", languages)
            yield from _stages(branch.get("stages", []), f"{here}.stages", languages)
        beyond = stage.get("on_reject")
        if isinstance(beyond, Mapping):
            yield from _stages(beyond.get("branch", []), f"{path}.{at}.on_reject.branch", languages)


def _titled(document: Mapping[str, Any], prefix: str, languages: tuple[str, ...]) -> Iterator[Problem]:
    yield from text_words(document.get("title"), f"{prefix}title", languages)
    if "description" in document:
        yield from text_words(document["description"], f"{prefix}description", languages)


def document_words(kind: str, document: Mapping[str, Any], languages: tuple[str, ...]) -> Iterator[Problem]:
    """Texts missing from a document of any kind."""
    if kind == "forms":
        yield from form_words(document, languages)
    elif kind == "flows":
        yield from flow_words(document, languages)
    elif kind == "messages":
        yield from (_missing(language, language) for language in languages if language not in document)
    else:
        yield from _titled(document, "", languages)


def manifest_words(manifest: Manifest) -> Iterator[Problem]:
    """Title, summary, roles and modules."""
    yield from text_words(manifest.title, "title", manifest.languages)
    yield from text_words(manifest.summary, "summary", manifest.languages)
    if manifest.audience is not None:
        yield from text_words(manifest.audience, "audience", manifest.languages)
    for role, title in manifest.roles.items():
        yield from text_words(title, f"roles.{role}", manifest.languages)
    for key, module in manifest.modules.items():
        yield from text_words(module["title"], f"modules.{key}.title", manifest.languages)


def _missing(path: str, language: str) -> Problem:
    return Problem(path, "missing_text", {"language": language})
