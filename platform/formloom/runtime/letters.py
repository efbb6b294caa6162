"""Writing a mail: the words of its notice in the receiver's language, and where it leads."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from formloom.channels.letter import Letter
from formloom.kernel.messages import filled
from formloom.runtime.contexts import DEFAULT_ZONE
from formloom.runtime.letter_texts import ACTIONS, FOOTER, LABELS, said
from formloom.runtime.mails import link_to
from formloom.runtime.notice_texts import texts_of
from formloom.runtime.people import DEFAULT_LANGUAGE
from formloom.runtime.texts import in_language
from formloom.settings import current
from formloom.storage import accounts, directory_read, people, read

Value = Mapping[str, Any]
WORK = frozenset({"task", "reminder", "urge"})
FACTS = ("flow", "stage")


def written(workspace: str, row: Value) -> Letter:
    """The letter of an outbox row ({key, case, receiver, created_at, payload}) as its receiver gets it now.

    Raises KeyError for a receiver who is unknown.
    """
    with directory_read() as directory:
        place = accounts.workspace_key(directory, workspace)
        title = accounts.workspace_title(directory, workspace) or ""
        chosen = accounts.language_of(directory, workspace, row["receiver"])
    with read(workspace) as tx:
        receiver = people.receivers(tx, [row["receiver"]])[row["receiver"]]
        language = chosen or receiver["language"] or people.get_setting(tx, "language") or DEFAULT_LANGUAGE
        zone = ZoneInfo(people.get_setting(tx, "zone") or DEFAULT_ZONE)
    payload, base = row["payload"], f"{current().address}/w/{place}"
    link = f"{base}/{link_to(row['case'], payload['task'])}"
    facts = {"task.title": in_language(payload["params"].get("stage", ""), language), "link": link,
             "due": shown_moment(payload["due"], zone) if payload.get("due") else ""}
    subject, text = _own(payload, language, facts) or texts_of(payload["kind"], payload["params"], language)
    action = ACTIONS["work" if payload["kind"] in WORK else "look"]
    return Letter(
        key=row["key"], thread=row["case"] or row["key"], at=row["created_at"], language=language,
        name=receiver["name"], address=receiver["email"] or "", subject=subject, text=text,
        facts=() if "own" in payload else _facts(payload, language, zone), link=link,
        action=said(action, language), sender=title, footer=said(FOOTER, language), footer_link=f"{base}/me")


def _own(payload: Value, language: str, facts: Mapping[str, str]) -> tuple[str, str] | None:
    """Subject and body as the app says them: in this language, else in any that it has."""
    if "own" not in payload:
        return None
    own = {one: said for one, said in payload["own"].items() if isinstance(said, Mapping)}
    spoken = language if language in own else next(iter(own))
    values = {**payload["values"].get(spoken, payload["values"]["en"]), **facts}
    return filled(own[spoken]["subject"], values), filled(own[spoken]["body"], values)


def _facts(payload: Value, language: str, zone: ZoneInfo) -> list[tuple[str, str]]:
    """What one wants to know before opening it."""
    params = payload["params"]
    facts = [(name, in_language(params.get(name, ""), language)) for name in FACTS]
    if payload.get("due"):
        facts.append(("due", shown_moment(payload["due"], zone)))
    return [(said(LABELS[name], language), value) for name, value in facts if value]


def shown_moment(moment: str, zone: ZoneInfo) -> str:
    """A moment on the workspace's clock."""
    return datetime.fromisoformat(moment).astimezone(zone).strftime("%Y-%m-%d %H:%M")
