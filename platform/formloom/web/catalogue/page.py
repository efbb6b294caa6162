"""The page of the documentation that lists every problem code: python -m formloom.web.catalogue.page."""

from formloom.web.catalogue.problems import PROBLEMS

HEAD = """# Problem codes

Every "no" is a problem document ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)) whose `type` ends in one
of these codes; `errors` lists (path, code, sentence) for each field. The sentences are in the reader's
language; `{name}` is a value that comes along in `params`. `make docs` writes this page.

| code | English | 中文 |
| --- | --- | --- |
"""


def page() -> str:
    """The whole page."""
    rows = [f"| `{code}` | {_cell(told['en'])} | {_cell(told['zh-CN'])} |" for code, told in PROBLEMS.items()]
    return HEAD + "\n".join(rows) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    print(page(), end="")
