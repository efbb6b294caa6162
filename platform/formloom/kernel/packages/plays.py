"""Plays of a package: they leave out form and flow, because those are the package's own documents.

A play has people and one record, but no other records to link to. So its form is the package's with links
made texts: what a link would fill in, the play says itself, and what is asked through a link is not asked.
"""

import re
from collections.abc import Iterable, Mapping, Set
from typing import Any

from formloom.kernel.packages.package import Document, Package

OWN = frozenset({"form", "forms", "flow", "flows"})
OF_LINKS = frozenset({"form", "fill", "filter", "on_delete", "default", "formula"})


def complete_play(package: Package, document: Any) -> Any:
    """The play with the package's flows, their forms, and its roles with nobody in them.

    A play that says form or flow itself stays as it is. Cases start in the first flow of the manifest unless
    an action names another.
    """
    if not isinstance(document, Mapping) or OWN & document.keys():
        return document
    needed = [str(flow["form"]) for flow in package.flows.values()]
    forms = {key: standing_alone(form) for key, form in package.forms.items() if key in needed}
    roles = {**{key: [] for key in package.manifest.roles}, **(document.get("roles") or {})}
    return {**document, "roles": roles, "forms": forms, "flows": dict(package.flows)}


def standing_alone(document: Document) -> dict[str, Any]:
    """The form without other forms."""
    links = [key for key, one in document["properties"].items() if one["x-formloom"]["field"] == "link"]
    through = re.compile(rf"\b(?:{'|'.join(links)})\.") if links else None
    own = dict(document.get("x-formloom", {}))
    if through is not None:
        own["validations"] = [one for one in own.get("validations", []) if not through.search(one["formula"])]
    properties = _unlinked(document["properties"])
    gone = document["properties"].keys() - properties.keys()
    own["layout"] = _pieces(own.get("layout", []), gone)
    return {**document, "properties": properties, "x-formloom": own}


def _pieces(layout: Iterable[Mapping[str, Any]], gone: Set[str]) -> list[dict[str, Any]]:
    """The layout without the fields that are gone, and without lists of other forms' records."""
    found = []
    for piece in layout:
        if piece["kind"] != "related":
            fields = [one for one in piece.get("fields", ()) if one not in gone]
            items = {"items": _pieces(piece["items"], gone)} if "items" in piece else {}
            found.append({**piece, **({"fields": fields} if "fields" in piece else {}), **items})
    return found


def _unlinked(properties: Mapping[str, Any]) -> dict[str, Any]:
    found = {}
    for key, schema in properties.items():
        options = schema["x-formloom"]
        if options["field"] == "lookup":
            # There is nothing behind the link of a play.
            continue
        if options["field"] == "link":
            kept = {name: value for name, value in options.items() if name not in OF_LINKS}
            schema = {**{word: value for word, value in schema.items() if word != "format"},
                      "x-formloom": {**kept, "field": "text"}}
        elif options["field"] == "subform":
            rows = {**schema["items"], "properties": _unlinked(schema["items"]["properties"])}
            schema = {**schema, "items": rows}
        found[key] = schema
    return found
