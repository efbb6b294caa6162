"""Which language this reader gets: the member's choice, else the browser's, else the workspace's."""

from flask import g, has_request_context, request

from formloom.web.catalogue.problems import LANGUAGES
from formloom.web.catalogue.sentences import DEFAULT_LANGUAGE


def reader_language() -> str:
    """The language of everything this answer says."""
    if not has_request_context():
        return DEFAULT_LANGUAGE
    chosen = g.get("language")
    return chosen or accepted() or g.get("workspace_language") or DEFAULT_LANGUAGE


def accepted() -> str | None:
    """The best of our languages that the browser asks for."""
    for wanted, _quality in request.accept_languages:
        for language in LANGUAGES:
            if wanted.lower() == language.lower() or wanted.lower().split("-")[0] == language.split("-")[0]:
                return language
    return None
