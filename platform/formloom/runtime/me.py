"""What the browser's frame shows of the reader: who he is, which apps he may use, what waits."""

from typing import Any

from formloom.runtime import catalogue, views
from formloom.runtime.actor import Actor
from formloom.runtime.people import Entry
from formloom.runtime.rights import Rights, rights_of
from formloom.runtime.texts import in_language
from formloom.storage import definitions, directory_read, notices, read, work_lists
from formloom.storage.accounts import workspace_title

Value = dict[str, Any]


def show(actor: Actor, entry: Entry, key: str) -> Value:
    """The answer to "who am I here?"."""
    with directory_read() as directory:
        title = workspace_title(directory, actor.workspace) or ""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        apps = _apps(rights, actor.language)
        counts = {
            "todo": work_lists.count_todo(tx, actor.member), "notices": notices.unread(tx, actor.member),
        }
    organisation = rights.ctx.people
    member = organisation.members[actor.member]
    department = organisation.departments.get(member.department or "")
    return {
        "member": {
            "id": member.id, "name": member.name,
            "department": {"id": department.id, "name": department.title} if department else None,
            "roles": sorted(key for key, held in organisation.roles.items() if member.id in held),
        },
        "workspace": {"key": key, "title": title},
        "language": actor.language,
        "zone": entry.zone,
        "may": sorted(entry.may),
        "apps": apps,
        "counts": counts,
    }


def _apps(rights: Rights, language: str) -> list[Value]:
    """The apps this member has something to do with, each with its forms and views."""
    open_to, found = rights.apps(), []
    for app in definitions.apps(rights.tx):
        if open_to.get(app["key"]):
            title = in_language(app["title"], language, app["key"])
            found.append({
                "key": app["key"], "title": title, "forms": _forms(rights, app["key"], language),
                "views": views.of_app(rights, app["key"], language),
            })
    return found


def _forms(rights: Rights, app: str, language: str) -> list[Value]:
    found = []
    for head in definitions.heads(rights.tx, "forms", app):
        may = rights.actions(f"{app}/{head.key}")
        form = catalogue.form(rights.tx, f"{app}/{head.key}", head.version) if may else None
        if form is not None:
            found.append({"key": head.key, "title": form.title_in(language), "may": may})
    return found
