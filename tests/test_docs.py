"""The documentation keeps up: whatever can be named has its entry, and what it shows is there and works."""

import inspect
import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from formloom import settings
from formloom.kernel.access import ACTIONS, APP_RIGHTS, check_set
from formloom.kernel.access.check import FORM_KEYS, KEYS
from formloom.kernel.conditions import SYSTEM
from formloom.kernel.conditions.check import OPERATORS
from formloom.kernel.flows import check_flow
from formloom.kernel.flows.kinds import KINDS
from formloom.kernel.flows.schema import ACTIONS as ALLOWED
from formloom.kernel.flows.schema import FLOW_OPTIONS
from formloom.kernel.forms import FIELD_TYPES, Form, check_form
from formloom.kernel.formulas import FUNCTIONS
from formloom.kernel.views import check_view
from formloom.plays.command import run_play
from formloom.plays.files import plays_of
from formloom.plays.kernel_backend import KernelBackend
from formloom.web.catalogue.page import page

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.glob("*.md")])
GUIDES = ["guide.md", "guide.zh-CN.md"]
PACKAGE = ROOT / "platform" / "formloom"
NO_PATHS = {"forms/{app}/{form}", "app/form", "platform/__init__.py"}
MOST_PICTURES, MOST_BYTES = 12, 150 * 1024


def said(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(FIELD_TYPES))
def test_every_field_type_has_an_entry(name):
    assert f"| `{name}` |" in said("forms.md")


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_every_function_has_an_entry(name):
    assert f"`{name}(" in said("formulas.md")


@pytest.mark.parametrize("name", sorted(set(KINDS) - {"start"}))
def test_every_stage_kind_has_an_entry(name):
    assert f"| `{name}` |" in said("flow-semantics.md")


def words_of(name: str) -> set[str]:
    """What a page says in code: the words between backticks, and the keys of its examples."""
    examples = re.findall(r"```.*?```", said(name), re.S)
    prose = re.sub(r"```.*?```", "", said(name), flags=re.S)
    spoken = re.findall(r"\w+", " ".join(re.findall(r"`([^`]+)`", prose)))
    return {*spoken, *re.findall(r'"(\w+)":', " ".join(examples))}


def test_every_key_of_a_flow_has_an_entry():
    known = set(FLOW_OPTIONS) | set(ALLOWED) | {key for kind in KINDS.values() for key in kind.options}
    assert known - {"$schema"} - words_of("flows.md") == set()
    assert all(f"| `{name}` |" in said("flows.md") for name in set(KINDS) - {"start"})


def test_every_word_of_rights_and_conditions_has_an_entry():
    operators = {one for some in OPERATORS.values() for one in some}
    facts = {f"_{fact}" for fact in SYSTEM}
    known = KEYS | FORM_KEYS | set(ACTIONS) | set(APP_RIGHTS) | operators | facts
    assert known - words_of("access.md") == set()


def test_the_example_of_a_flow_can_be_published():
    example = json.loads(re.findall(r"```json\n(.*?)```", said("flows.md"), re.S)[0])
    assert check_flow(example, roles=["board", "purchasing"]) == []


def test_every_setting_has_an_entry():
    asked = re.findall(r'"([A-Z][A-Z_]{3,})"', inspect.getsource(settings.from_environment))
    assert len(asked) >= 10
    assert [name for name in asked if f"| `{name}` |" not in said("settings.md")] == []


def test_the_page_of_problem_codes_is_up_to_date():
    assert said("problems.md") == page(), "run: make docs"


@pytest.mark.parametrize("file", PAGES, ids=lambda one: str(one.relative_to(ROOT)))
def test_every_link_and_picture_of_a_page_leads_somewhere(file):
    for link in re.findall(r"\]\(([^)\s]+)\)", file.read_text(encoding="utf-8")):
        path, _, anchor = unquote(link).partition("#")
        if "://" in link:
            continue
        there = (file.parent / path).resolve() if path else file
        assert there.exists(), link
        assert not anchor or anchor in anchors(there), link


def anchors(file: Path) -> set[str]:
    """The names that GitHub gives the headings of a page."""
    headings = re.findall(r"^#+ (.*)$", file.read_text(encoding="utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings}


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_every_path_of_the_map_is_there(name):
    """A path is what has a slash; ``<name>`` may be anything, and Python paths may be short."""
    text = (ROOT / name).read_text(encoding="utf-8")
    named = [one for one in re.findall(r"`([\w./<>-]+)`", text) if "/" in one and not one.startswith("/")]
    paths = [re.sub("<[a-z]+>", "*", one.strip("/")) for one in named if one not in NO_PATHS]
    assert len(paths) > 15
    assert [one for one in paths if not any(ROOT.glob(one)) and not any(PACKAGE.rglob(one))] == []


def test_every_picture_is_small_and_shown_somewhere():
    pictures = sorted((DOCS / "screens").iterdir())
    shown = "".join(one.read_text(encoding="utf-8") for one in PAGES)
    assert 0 < len(pictures) <= MOST_PICTURES
    assert [one.name for one in pictures if f"screens/{one.name})" not in shown] == []
    assert [one.name for one in pictures if one.stat().st_size > MOST_BYTES] == []


@pytest.mark.parametrize("guide", GUIDES)
def test_the_documents_of_the_guide_can_be_published(guide):
    given = re.findall(r"cat > (\w+)\.json <<'END'\n(.*?)\nEND\n", said(guide), re.S)
    documents = {name: json.loads(text) for name, text in given}
    customer = ROOT / "templates_gallery" / "sales_follow_up" / "forms" / "customer.json"
    known = {"sales_follow_up/customer": json.loads(customer.read_text()), "visit": documents["form"]}
    forms = {"trips/visit": Form.load(documents["form"], "trips/visit")}
    assert check_form(documents["form"], known) == []
    assert check_flow(documents["flow"], known, roles=["sales"]) == []
    assert check_view(documents["view"], "trips", forms.get) == []
    assert check_set(documents["access"], "trips", forms.get, ["sales"]) == []


@pytest.mark.parametrize("page_of_plays", [*GUIDES, "plays.md"])
def test_the_plays_of_a_page_pass(page_of_plays, tmp_path):
    file = tmp_path / "play.yaml"
    plays = re.findall(r"```yaml\n(.*?)```", said(page_of_plays), re.S)
    file.write_text("---\n".join(plays), encoding="utf-8")
    verdicts = [run_play(written, KernelBackend) for written in plays_of(file)]
    assert verdicts
    assert [one.as_json() for one in verdicts if one.result != "passed"] == []
