"""Everything wrong with a package: each document by its own check, and what they say of each other."""

from collections.abc import Iterator

from formloom.kernel.access import check_set
from formloom.kernel.calendars import check_calendar
from formloom.kernel.flows import check_flow
from formloom.kernel.forms import Form, check_form, check_related
from formloom.kernel.messages import check_message
from formloom.kernel.packages.ground import forms_of
from formloom.kernel.packages.manifest import FILE
from formloom.kernel.packages.package import Package
from formloom.kernel.packages.sample_check import check_sample
from formloom.kernel.packages.words import document_words, manifest_words
from formloom.kernel.problems import Problem
from formloom.kernel.rollups import check_rollups
from formloom.kernel.views import check_view


def check_package(package: Package, *, sample: bool = True) -> list[Problem]:
    """Problems of the definitions; once there are none, those of the texts, the plays and the sample.

    sample=False trusts the sample, for what was checked when it was made.
    """
    found = [*_forms(package)]
    if not found:
        found = [*_others(package)]
    if not found:
        found = [*_modules(package), *_words(package), *_plays(package)]
        found += check_sample(package) if sample else []
    return found


def _at(file: str, problem: Problem) -> Problem:
    return Problem(f"{file}#{problem.path}" if problem.path else file, problem.code, problem.params)


def _forms(package: Package) -> Iterator[Problem]:
    sound = True
    for key, document in package.forms.items():
        for one in check_form(document, package.forms):
            sound = False
            yield _at(f"forms/{key}.json", one)
    forms = forms_of(package.forms) if sound else {}
    for key, form in forms.items():
        for one in (*check_rollups(form, forms.get), *check_related(form, forms.get)):
            yield _at(f"forms/{key}.json", one)


def _others(package: Package) -> Iterator[Problem]:
    """Calendars, and what speaks of forms and roles: flows, views and permission sets."""
    app, roles = package.manifest.key, package.manifest.roles
    forms = {f"{app}/{key}": Form.load(one, f"{app}/{key}") for key, one in package.forms.items()}
    for key, document in package.flows.items():
        # A template cannot know anybody by name, nor any department.
        for one in check_flow(document, package.forms, roles=roles, members=(), departments=(),
                              calendars=package.of_kind("calendars")):
            yield _at(f"flows/{key}.json", one)
    for key, document in package.of_kind("calendars").items():
        for one in check_calendar(document):
            yield _at(f"calendars/{key}.json", one)
    told = [forms[f"{app}/{one['form']}"] for one in package.flows.values()
            if f"{app}/{one.get('form')}" in forms]
    for key, document in package.of_kind("messages").items():
        for one in check_message(key, document, told):
            yield _at(f"messages/{key}.json", one)
    for key, document in package.views.items():
        for one in check_view(document, app, forms.get):
            yield _at(f"views/{key}.json", one)
    for key, document in package.access.items():
        for one in check_set(document, app, forms.get, roles):
            yield _at(f"access/{key}.json", one)


def _modules(package: Package) -> Iterator[Problem]:
    for key, module in package.manifest.modules.items():
        for at, name in enumerate(module["documents"]):
            if name not in package.manifest.documents:
                yield Problem(f"{FILE}#modules.{key}.documents.{at}", "not_in_manifest", {"file": name})


def _words(package: Package) -> Iterator[Problem]:
    for one in manifest_words(package.manifest):
        yield _at(FILE, one)
    for (kind, key), document in package.documents.items():
        for one in document_words(kind, document, package.manifest.languages):
            yield _at(f"{kind}/{key}.json", one)


def _plays(package: Package) -> Iterator[Problem]:
    """A flow without an example says nothing of what it is for."""
    if package.flows and not package.plays:
        yield Problem("plays", "missing_file", {"file": "plays"})
