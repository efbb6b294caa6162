"""The words people see, taken from the product itself, so that one story is told in both languages."""

import json
import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
CATALOGUES = ROOT / "builder_ui" / "src" / "app" / "languages"
ENTRY = re.compile(r'^\s*"([a-z_.]+)":\s*"((?:[^"\\]|\\.)*)",?$', re.M)
FOLDERS = {"zh-CN": "zh", "en": "en"}


class Words:
    """``words["work.approve"]``, ``words.title("order", "customer")`` in one language."""

    def __init__(self, language: str, template: Path) -> None:
        self.language = language
        self.template = template

    @cached_property
    def own(self) -> Mapping[str, str]:
        files = sorted((CATALOGUES / FOLDERS[self.language]).glob("*.ts"))
        found = [pair for file in files for pair in ENTRY.findall(file.read_text())]
        return {key: json.loads(f'"{text}"') for key, text in found}

    def __getitem__(self, key: str) -> str:
        return self.own[key]

    def say(self, key: str, **values: Any) -> str:
        """A sentence with its holes filled."""
        text = self.own[key]
        for name, value in values.items():
            text = text.replace("{" + name + "}", str(value))
        return text

    def app_title(self) -> str:
        return str(json.loads((self.template / "manifest.json").read_text())["title"][self.language])

    def form(self, key: str) -> dict[str, Any]:
        return json.loads((self.template / "forms" / f"{key}.json").read_text())

    def form_title(self, key: str) -> str:
        document = self.form(key)
        return self._in(document.get("x-formloom", {}), "title") or document["title"]

    def title(self, form: str, path: str) -> str:
        """The title of a field, or of a column (``items.qty``)."""
        field = self._field(form, path)
        return self._in(field["x-formloom"], "title") or field["title"]

    def option(self, form: str, path: str, value: str) -> str:
        """How a choice is called."""
        options = self._field(form, path)["x-formloom"]
        told = (self._in(options, "options") or {}).get(value)
        return told or next(one["title"] for one in options["options"] if one["value"] == value)

    def stage(self, flow: str, id: str) -> str:
        """The title of a stage."""
        title = self._stage(flow, id)["title"]
        return title if isinstance(title, str) else title[self.language]

    def _stage(self, flow: str, id: str) -> dict[str, Any]:
        waiting = json.loads((self.template / "flows" / f"{flow}.json").read_text())["stages"]
        for stage in waiting:
            if stage["id"] == id:
                return stage
            waiting += [one for branch in stage.get("branches", []) for one in branch["stages"]]
        raise KeyError(id)

    def work_step(self, flow: str, stage: str, id: str) -> str:
        """The text of a work step of a stage."""
        found = next(one for one in self._stage(flow, stage)["sop"] if one["id"] == id)["text"]
        return found[self.language]

    def _field(self, form: str, path: str) -> dict[str, Any]:
        top, _, column = path.partition(".")
        field = self.form(form)["properties"][top]
        return field["items"]["properties"][column] if column else field

    def _in(self, options: Mapping[str, Any], word: str) -> Any:
        return options.get("text", {}).get(self.language, {}).get(word)
