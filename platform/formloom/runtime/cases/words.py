"""Words of ours in answers about cases, and the names of people."""

from collections.abc import Iterable

from formloom.runtime.refs import person
from formloom.runtime.rights import Rights

LANGUAGES = ("en", "zh-CN")
AFTER_REJECTION = {"en": "After a rejection", "zh-CN": "驳回后"}
OTHERWISE = {"en": "Otherwise", "zh-CN": "其他情况"}


def names(rights: Rights, members: Iterable[str | None]) -> list[str]:
    """The people's names, each once."""
    found = [person(rights.ctx.people, one) for one in dict.fromkeys(members)]
    return [one["name"] for one in found if one is not None]
