"""The gallery: what each template is, what is inside, and which apps of the workspace came from it."""

from pathlib import Path
from typing import Any

from formloom.kernel.packages import Manifest
from formloom.kernel.strict_json import loads
from formloom.runtime import template_folders
from formloom.runtime.actor import Actor
from formloom.runtime.problems import NotFound
from formloom.runtime.texts import in_language
from formloom.storage import definitions, read, samples

Value = dict[str, Any]
NOT_RECORDS = ("cases.jsonl",)


def cards(actor: Actor) -> list[Value]:
    """Every template, as this reader sees it. installed: the apps made from it, as [{key, title, sample}]."""
    with read(actor.workspace) as tx:
        with_sample = samples.apps(tx)
        apps = [{"key": row["key"], "title": in_language(row["title"], actor.language, row["key"]),
                 "sample": row["key"] in with_sample, "template": row["template"]}
                for row in definitions.apps(tx)]
    return [_card(one, actor.language, apps) for one in template_folders.manifests()]


def _card(manifest: Manifest, language: str, apps: list[Value]) -> Value:
    return {
        **told(manifest, language),
        "audience": in_language(manifest.audience, language) if manifest.audience else None,
        "languages": list(manifest.languages), "picture": _picture(manifest.key, language) is not None,
        "inside": _inside(manifest), "sample": _sample(manifest),
        "installed": [{key: app[key] for key in ("key", "title", "sample")} for app in apps
                      if str(app["template"]).partition("@")[0] == manifest.key],
    }


def told(manifest: Manifest, language: str) -> Value:
    """What a template is called and does."""
    return {"key": manifest.key, "version": manifest.version,
            "title": in_language(manifest.title, language, manifest.key),
            "summary": in_language(manifest.summary, language)}


def _inside(manifest: Manifest) -> Value:
    """How many stages, forms, views and roles; a block of lanes is one stage."""
    kinds = [name.split("/")[0] for name in manifest.documents]
    folder = template_folders.named(manifest.key)
    flows = [loads((folder / f"{name}.json").read_text("utf-8")) for name in manifest.documents
             if name.startswith("flows/")]
    return {"stages": sum(len(flow.get("stages", ())) for flow in flows), "forms": kinds.count("forms"),
            "views": kinds.count("views"), "roles": len(manifest.roles)}


def _sample(manifest: Manifest) -> Value | None:
    """How much sample data there is."""
    if not manifest.sample:
        return None
    folder = template_folders.named(manifest.key) / "sample"
    lines = {path.name: path.read_bytes().count(b"\n") for path in folder.glob("*.jsonl")}
    people = loads((folder / "people.json").read_text("utf-8"))["people"]
    return {"records": sum(count for name, count in lines.items() if name not in NOT_RECORDS),
            "cases": lines.get("cases.jsonl", 0), "people": len(people)}


def picture(key: str, language: str) -> bytes:
    """The template's picture for readers of this language (JPEG). Raises NotFound."""
    found = _picture(key, language)
    if found is None:
        raise NotFound()
    return found.read_bytes()


def _picture(key: str, language: str) -> Path | None:
    folder = template_folders.named(key)
    own, others = folder / f"picture.{language}.jpg", sorted(folder.glob("picture.*.jpg"))
    return own if own in others else next(iter(others), None)
