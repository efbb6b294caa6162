"""What the browser's frame shows of the reader: who he is, which apps he may use, what waits."""

from typing import Any

from formloom.runtime.actor import Actor
from formloom.runtime.people import Entry
from formloom.storage import directory_read, notices, people, read
from formloom.storage.accounts import workspace_title

Value = dict[str, Any]


def show(actor: Actor, entry: Entry, key: str) -> Value:
    """The answer to "who am I here?"."""
    with directory_read() as directory:
        title = workspace_title(directory, actor.workspace) or ""
    with read(actor.workspace) as tx:
        organisation = people.organisation(tx)
        unread = notices.unread(tx, actor.member)
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
        "apps": [],
        "counts": {"todo": 0, "notices": unread},
    }
