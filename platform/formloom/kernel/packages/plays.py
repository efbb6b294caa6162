"""Plays of a package: they leave out form and flow, because those are the package's own documents."""

from collections.abc import Mapping
from typing import Any

from formloom.kernel.packages.package import Package


def complete_play(package: Package, document: Any) -> Any:
    """The play with the forms and flows of its package, and its roles with nobody in them.

    A play that says form, forms, flow or flows itself stays as it is. With one flow, ``flow: key`` is not
    needed: cases start in the first flow of the manifest unless an action names another.
    """
    if not isinstance(document, Mapping) or {"form", "forms", "flow", "flows"} & document.keys():
        return document
    roles = {**{key: [] for key in package.manifest.roles}, **(document.get("roles") or {})}
    return {**document, "roles": roles, "forms": dict(package.forms), "flows": dict(package.flows)}
