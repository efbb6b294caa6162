"""Looking up what people did that is noted for administrators: so far, what they exported."""

from typing import Any

from formloom.kernel.forms import Form
from formloom.runtime import catalogue, cursors
from formloom.runtime.actor import Actor
from formloom.runtime.clock import iso
from formloom.runtime.refs import person
from formloom.runtime.rights import Rights, rights_of
from formloom.storage import audit, read

Value = dict[str, Any]
NAME = "audit"


def page(actor: Actor, *, cursor: str | None = None, size: int = 50) -> Value:
    """The entries, newest first. For administrators: the web layer sees to that."""
    with read(actor.workspace) as tx:
        rights = rights_of(tx, actor)
        rows = audit.page(tx, cursors.unpack(NAME, cursor) if cursor else None, size + 1)
        return {
            "items": [_shown(rights, row, actor.language) for row in rows[:size]],
            "next": cursors.pack(NAME, rows[size - 1]["id"]) if len(rows) > size else None,
        }


def _shown(rights: Rights, row: Value, language: str) -> Value:
    form: Form | None = catalogue.form(rights.tx, f"{row['app']}/{row['form']}") if row["form"] else None
    return {
        "id": row["id"], "at": iso(row["at"]), "by": person(rights.ctx.people, row["by"]),
        "action": row["action"], "app": row["app"], "form": row["form"],
        "title": form.title_in(language) if form is not None else row["form"], "details": row["details"],
    }
