"""The platform knows no template: none of the words of its forms and stages stands in the code."""

import json
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest
from tests.templates import GALLERY, ROOT

# Words that mean something else in any program, or that examples in comments need.
EVERYDAY = {"order", "customer", "contact", "product", "confirm", "contract", "processing", "legal", "ship",
            "stock", "delivery", "联系人"}
# What the titles are made of, so that a title in other words is found too.
ROOTS = {"产品", "客户", "订单", "销售", "跟单", "合同", "法务", "采购", "生产", "发货", "开票",
         "发票", "售后"}


def stages_in(value: Any) -> Iterator[dict[str, Any]]:
    """Every stage of a flow, however deep."""
    if isinstance(value, list):
        for one in value:
            yield from stages_in(one)
    elif isinstance(value, dict):
        if "id" in value and "kind" in value:
            yield value
        for one in value.values():
            yield from stages_in(one)


def words_of(template: str) -> set[str]:
    """Form keys and titles, stage ids and titles. An English word alone says too little."""
    found = set(ROOTS)
    for path in (GALLERY / template / "forms").glob("*.json"):
        form = json.loads(path.read_text())
        found |= {path.stem, form["title"], form["x-formloom"]["text"]["en"]["title"]}
    for path in (GALLERY / template / "flows").glob("*.json"):
        for stage in stages_in(json.loads(path.read_text())):
            found |= {stage["id"], stage["title"]["zh-CN"], stage["title"]["en"]}
    single = {word for word in found if word.isascii() and word.isalpha() and word[:1].isupper()}
    return found - single - EVERYDAY


def test_the_words_are_those_of_the_template():
    words = words_of("sales_follow_up")
    assert {"produce", "procure", "after_sales", "需求确认", "Requirement confirmation"} <= words


@pytest.mark.parametrize("word", sorted(words_of("sales_follow_up")))
def test_no_word_of_the_template_stands_in_the_code(word):
    whole = ["-w"] if word.isascii() else []
    found = subprocess.run(
        ["git", "grep", "-nIiF", *whole, "-e", word, "--", "platform", "builder_ui/src"],
        cwd=ROOT, capture_output=True, text=True,
    ).stdout
    assert found == ""
