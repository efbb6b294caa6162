"""What keys are called, so that a difference can be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from typing import Any

from formloom.kernel.differences.difference import listed, mapping, text_of

NAMED = ("role", "department", "member", "field")


@dataclass(frozen=True)
class Titles:
    """forms: reference as the app's documents write it -> form document. The others: key or id -> title."""

    forms: Mapping[str, Any] = attribute(default_factory=dict)
    roles: Mapping[str, Any] = attribute(default_factory=dict)
    members: Mapping[str, str] = attribute(default_factory=dict)
    departments: Mapping[str, str] = attribute(default_factory=dict)

    def form(self, reference: str) -> Any:
        """A form's title, else the reference."""
        return document_title(self.forms.get(reference), reference)

    def field(self, form: str, path: str) -> Any:
        """A field's title in a form, else its path; the first step through a link counts."""
        schema = mapping(mapping(self.forms.get(form)).get("properties")).get(path.partition(".")[0])
        return path if schema is None or path.startswith("_") else field_title(schema, path)

    def sources(self, who: Any, form: str) -> Any:
        """A list of sources of people, with titles in the place of keys."""
        return [self._source(one, form) for one in (who if isinstance(who, list | tuple) else [who])]

    def _source(self, source: Any, form: str) -> Any:
        if isinstance(source, str):
            return {"member": self.members.get(source, source)} if source != "initiator" else source
        found = dict(mapping(source))
        for word in NAMED:
            key = found.get(word)
            if isinstance(key, str):
                found[word] = self.field(form, key) if word == "field" else self._known(word, key)
        return found

    def _known(self, word: str, key: str) -> Any:
        known: Mapping[str, Any] = getattr(self, f"{word}s")
        return known.get(key, key)


def document_title(document: Any, key: str) -> Any:
    """What a document calls itself, in all its languages."""
    return field_title(document, key)


def field_title(schema: Any, key: str) -> Any:
    """The title of a form or a field: its own under "", and those of other languages."""
    title = mapping(schema).get("title")
    texts = mapping(mapping(mapping(schema).get("x-formloom")).get("text"))
    others = {language: one["title"] for language, one in texts.items()
              if isinstance(mapping(one).get("title"), str)}
    return {"": title, **others} if isinstance(title, str) and title and others else text_of(title, key)


def choices(schema: Any) -> dict[str, Any]:
    """The values one may choose in a field, each with its title."""
    options = mapping(mapping(schema).get("x-formloom"))
    titled = {str(one.get("value")): text_of(one.get("title"), str(one.get("value")))
              for one in listed(options.get("options")) if isinstance(one, Mapping)}
    inside = mapping(mapping(schema).get("items"))
    values = listed(mapping(schema).get("enum")) or listed(inside.get("enum"))
    return {str(value): titled.get(str(value), str(value)) for value in values}
