"""What a story may say, checked before it is told to the kernel."""

from collections.abc import Iterator

from jsonschema import Draft202012Validator

from formloom.kernel.packages.package import Package
from formloom.kernel.packages.sample import KEY, Sample
from formloom.kernel.problems import Problem

FILE = "sample/stories.json"
DEEDS = ("approve", "handle", "reject", "resubmit", "return", "save", "transfer", "withdraw", "urge",
         "add_comment")
WHEN = {"type": "string", "pattern": r"^[-+]?\d{1,3} (mon|tue|wed|thu|fri|sat|sun) \d\d:\d\d$"}
STEP = {
    "type": "object", "required": ["at", "by", "do"], "additionalProperties": False,
    "properties": {
        "at": WHEN, "by": KEY, "do": {"enum": list(DEEDS)}, "stage": {"type": "string"},
        "worked": {"type": "integer", "minimum": 0}, "data": {"type": "object"},
        "comment": {"type": "string"}, "to": {"type": "string"},
        "sop": {"type": "object", "additionalProperties": {"type": "string"}},
    },
}
STORIES = Draft202012Validator({
    "type": "array",
    "items": {
        "type": "object", "additionalProperties": False,
        "required": ["key", "form", "flow", "by", "at", "data"],
        "properties": {
            "key": KEY, "form": KEY, "flow": KEY, "by": KEY, "at": WHEN, "data": {"type": "object"},
            "steps": {"type": "array", "items": STEP},
        },
    },
})


def check_stories(package: Package, sample: Sample) -> list[Problem]:
    """What keeps the stories from being told; paths name the file."""
    if package.stories is None:
        return [Problem(FILE, "missing_file", {"file": FILE})]
    found = [Problem(_at(*error.absolute_path), "wrong_value", {"value": str(error.instance)[:80]})
             for error in STORIES.iter_errors(package.stories)]
    return found or [*_named(package, sample)]


def _named(package: Package, sample: Sample) -> Iterator[Problem]:
    """Flows, forms and people that a story speaks of."""
    people = {one.key for one in sample.people}
    for at, story in enumerate(package.stories):
        flow = package.flows.get(story["flow"])
        if flow is None:
            yield Problem(_at(at, "flow"), "unknown_flow", {"flow": story["flow"]})
        elif flow.get("form") != story["form"]:
            yield Problem(_at(at, "form"), "unknown_form", {"form": story["form"]})
        actors = {_at(at, "steps", n, "by"): step["by"] for n, step in enumerate(story.get("steps", []))}
        for path, actor in {_at(at, "by"): story["by"], **actors}.items():
            if actor not in people:
                yield Problem(path, "unknown_name", {"name": actor})


def _at(*parts: object) -> str:
    return f"{FILE}#{'.'.join(map(str, parts))}" if parts else FILE
